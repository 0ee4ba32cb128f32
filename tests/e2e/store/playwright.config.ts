/** Takes the pictures of the store listing: `npm run store:shots`. */
import { defineConfig } from 'playwright/test';
import base from '../playwright.config.js';

export default defineConfig({ ...base, testDir: '.', globalSetup: '../support/build-once.ts', timeout: 120_000 });
