/** Pages of real frameworks, a thousand updates each: `npm run test:pages`. */
import { defineConfig } from 'playwright/test';
import base from '../playwright.config.js';

export default defineConfig({ ...base, testDir: '.', globalSetup: '../support/build-once.ts', timeout: 180_000 });
