/** A picture of the page as WebP: a fifth of the PNG that the browser writes. */
import type { Page } from "@playwright/test";

export async function picture(page: Page): Promise<Buffer> {
  const png = (await page.screenshot({ animations: "disabled" })).toString("base64");
  // The page's own policy forbids to look at a picture there.
  const blank = await page.context().newPage();
  const webp = await blank.evaluate(async (png) => {
    const bytes = await (await fetch(`data:image/png;base64,${png}`)).blob();
    const image = await createImageBitmap(bytes);
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext("2d")!.drawImage(image, 0, 0);
    const blob = await canvas.convertToBlob({ type: "image/webp", quality: 0.7 });
    const read = new FileReader();
    read.readAsDataURL(blob);
    await new Promise((done) => (read.onload = done));
    return (read.result as string).split(",")[1]!;
  }, png);
  await blank.close();
  return Buffer.from(webp, "base64");
}
