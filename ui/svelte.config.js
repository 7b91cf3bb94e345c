import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

/** The mark that ties a component's style to it, as short as the file's name allows. */
const marks = new Map();
function mark({ hash, filename }) {
  const mark = `s${hash(filename.replace(/.*\/src\//, "")).slice(-3)}`;
  const other = marks.get(mark);
  if (other && other !== filename) throw new Error(`${filename} and ${other} share a mark`);
  marks.set(mark, filename);
  return mark;
}

export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true, discloseVersion: false, cssHash: mark },
};
