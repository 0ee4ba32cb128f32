/** Runs what is too long for every change: probes, traps, floods, heavy pages: `npm run test:probes`. */
import { defineConfig } from 'playwright/test';
import base from '../playwright.config.js';

export default defineConfig({
  ...base,
  testDir: '..',
  testMatch: ['probes/*.spec.ts', 'clickjack/*.spec.ts'],
  globalSetup: '../support/build-once.ts',
  timeout: 900_000,
});
