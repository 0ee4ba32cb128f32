/** Runs the probes of this folder: `npm run test:probes`. */
import { defineConfig } from 'playwright/test';
import base from '../playwright.config.js';

export default defineConfig({ ...base, testDir: '.', globalSetup: '../support/build-once.ts', timeout: 900_000 });
