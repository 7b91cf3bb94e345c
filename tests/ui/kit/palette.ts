/** A picture of the page as a PNG of at most 256 colours: a third of what the browser writes. */
import { crc32, deflateSync } from "node:zlib";
import type { Page } from "@playwright/test";

export async function picture(page: Page): Promise<Buffer> {
  const png = (await page.screenshot()).toString("base64");
  // The page's own policy forbids to look at a picture there.
  const blank = await page.context().newPage();
  const { width, height, colours, at } = await blank.evaluate(inPage, png);
  await blank.close();
  const indices = Buffer.from(at, "base64");
  // Each row begins with its filter: none.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    indices.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits, a palette.
  head.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(colours.flat())),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const whole = Buffer.concat([Buffer.alloc(4), Buffer.from(name), data, Buffer.alloc(4)]);
  whole.writeUInt32BE(data.length, 0);
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), whole.length - 4);
  return whole;
}

/** The most frequent colours, and for each point the nearest of them. */
async function inPage(png: string) {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext("2d")!;
  context.drawImage(image, 0, 0);
  const points = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
  const counts = new Map<number, number>();
  for (const point of points) counts.set(point, (counts.get(point) ?? 0) + 1);
  const rgb = (point: number) => [point & 255, (point >> 8) & 255, (point >> 16) & 255];
  const colours = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 256)
    .map(([point]) => rgb(point));
  const nearest = new Map<number, number>();
  for (const point of counts.keys()) {
    const [r, g, b] = rgb(point) as [number, number, number];
    let [best, least] = [0, Infinity];
    colours.forEach(([cr, cg, cb], n) => {
      const far = (cr! - r) ** 2 + (cg! - g) ** 2 + (cb! - b) ** 2;
      if (far < least) [best, least] = [n, far];
    });
    nearest.set(point, best);
  }
  let at = "";
  for (const point of points) at += String.fromCharCode(nearest.get(point)!);
  return { width, height, colours, at: btoa(at) };
}
