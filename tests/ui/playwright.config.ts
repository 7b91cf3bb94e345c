import { defineConfig } from "@playwright/test";

const PORT = process.env.ADEMPAUZE_UI_PORT ?? "4178";

/** The built page in a browser of this machine (`CHROMIUM`), with a stand-in for the window. */
export default defineConfig({
  testDir: ".",
  outputDir: "../../test-output/ui",
  fullyParallel: true,
  workers: 2,
  // A busy machine is no finding: a test that hangs still ends.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: "line",
  use: {
    baseURL: `http://localhost:${PORT}`,
    browserName: "chromium",
    launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" },
    viewport: { width: 960, height: 680 },
    timezoneId: "America/New_York",
    locale: "nl-NL",
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    cwd: "../../ui",
    url: `http://localhost:${PORT}`,
    reuseExistingServer: false,
  },
});
