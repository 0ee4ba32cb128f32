/**
 * Runs a TypeScript file of this repository in Node: `node tests/support/run-ts.mjs FILE [args]`. Bundled by Vite, as the product is,
 * so that it needs no loader of its own.
 */
import { mkdir } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) {
  console.error('run-ts: name a TypeScript file');
  process.exit(2);
}
const outDir = resolve('.cache/run');
await mkdir(outDir, { recursive: true });
const name = `${basename(file, '.ts')}.mjs`;
await build({
  configFile: false,
  logLevel: 'error',
  build: { ssr: resolve(file), outDir, emptyOutDir: false, target: 'node20', rollupOptions: { output: { entryFileNames: name } } },
});
process.argv = [process.execPath, file, ...rest];
await import(`${pathToFileURL(resolve(outDir, name)).href}?${Date.now()}`);
