/** End-to-end tests in Chromium with the built extension. One at a time: each starts a browser of its own, and marks are timed. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  testDir: './chromium',
  globalSetup: './support/build-once.ts',
  outputDir: `${root}.cache/e2e`,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
});
