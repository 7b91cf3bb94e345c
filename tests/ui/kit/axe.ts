/** What axe finds on a page. Not through Playwright's own builder, which opens a page more for each look. */
import type { Page } from "@playwright/test";
import axe from "axe-core";

/**
 * Every finding, with where it is: by the rules of these tags, or by all of them. Frames are left
 * out, as no script runs in one of ours: see report.spec.ts for what stands there.
 */
export async function findings(page: Page, tags?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(
      { exclude: ["iframe"] },
      // What is right is only counted, not described.
      { resultTypes: ["violations"], ...(tags && { runOnly: tags }) },
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" ")}`);
  }, tags);
}
