/** Unit, property and architecture tests, in Node. A test that needs a DOM says so on its first line: `// @vitest-environment happy-dom`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: '.cache/vite-tests',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/{unit,properties,architecture,hosts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Two cores: a property test with thousands of runs beside others needs its time.
    testTimeout: 30_000,
  },
});
