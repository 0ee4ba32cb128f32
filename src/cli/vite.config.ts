/** Builds the command-line tool: `npm run build:cli` writes dist/cli/sunlit.mjs, one file that needs Node 20 and nothing else. */
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rollupOptions: { output: { format: 'es', entryFileNames: 'sunlit.mjs', banner: '#!/usr/bin/env node', codeSplitting: false } },
  },
});
