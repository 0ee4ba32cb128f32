/**
 * Builds the extension: `npm run build` writes dist/extension, one folder that loads in Chromium and in Firefox.
 *
 * Two steps of ours stand beside CRXJS: the starter datasets are put together, checked and signed, and the manifest is finished (see `finishManifest`).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { unlockKey } from './src/cli/keys/key-file.js';
import { passphraseFor } from './src/cli/keys/passphrase.js';
import { developmentSigner, packagedFiles } from './src/cli/publish/packaged.js';
import { assemble } from './src/dataset/assemble.js';
import type { Signer } from './src/dataset/trust/keys.js';
import { validate } from './src/dataset/validate.js';

const OUT = 'dist/extension';
const STARTER = 'src/starter';

/** Writes each folder of src/starter as a publisher's signed files, `datasets/<id>/…`, and the ids that pin them. A dataset with a problem stops the build. */
function starterDatasets(): Plugin {
  return {
    name: 'sunlit:starter-datasets',
    async generateBundle() {
      const signer = await starterSigner();
      const pins: Record<string, string> = {};
      for (const id of readdirSync(STARTER)) {
        const files = readdirSync(`${STARTER}/${id}`).filter((name) => name.endsWith('.json'));
        const checked = validate(assemble(Object.fromEntries(files.map((name) => [name, JSON.parse(readFileSync(`${STARTER}/${id}/${name}`, 'utf8'))]))));
        if (!checked.ok) {
          const lines = checked.problems.map(({ path, expected, got, hint }) => `  ${path}: expected ${expected}, got ${got}. ${hint}`);
          this.error(`${STARTER}/${id}:\n${lines.join('\n')}`);
        }
        const { publisherId, files: signed } = await packagedFiles(checked.dataset, signer);
        pins[id] = publisherId;
        for (const [path, source] of signed) this.emitFile({ type: 'asset', fileName: `datasets/${id}/${path}`, source });
      }
      this.emitFile({ type: 'asset', fileName: 'datasets/pins.json', source: `${JSON.stringify(pins, null, 2)}\n` });
    },
  };
}

/** The key of a release, from SUNLIT_STARTER_KEY and SUNLIT_PASSPHRASE; without them the development key. */
async function starterSigner(): Promise<Signer> {
  const file = process.env['SUNLIT_STARTER_KEY'];
  return file === undefined ? developmentSigner() : unlockKey(file, await passphraseFor(file, {}));
}

/**
 * CRXJS lists every content script it is asked for in web_accessible_resources, where any page could fetch it and so know of the extension: the list goes.
 * Firefox runs the background as an event page from `scripts`; Chromium reads `service_worker` and ignores the other.
 */
function finishManifest(): Plugin {
  let out = OUT;
  return {
    name: 'sunlit:finish-manifest',
    apply: 'build',
    enforce: 'post',
    configResolved({ build }) {
      out = build.outDir;
    },
    closeBundle() {
      const file = resolve(out, 'manifest.json');
      const { web_accessible_resources: _exposed, ...built } = JSON.parse(readFileSync(file, 'utf8'));
      built.background.scripts = [built.background.service_worker];
      writeFileSync(file, `${JSON.stringify(built, null, 2)}\n`);
    },
  };
}

/** The earliest time this version can run: the day of the newest packaged data. The same for the same sources. */
const BUILD_DATE = Math.max(...readdirSync(STARTER).map((id) => Date.parse(JSON.parse(readFileSync(`${STARTER}/${id}/dataset.json`, 'utf8')).updated)));

export default defineConfig({
  define: { __BUILD_DATE__: String(BUILD_DATE) },
  plugins: [starterDatasets(), crx({ manifest: manifest as ManifestV3Export }), finishManifest()],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    // The oldest browsers of the manifest: they know light-dark(), which must not be rewritten for older ones.
    target: ['chrome137', 'firefox142'],
    // Small pictures would become data: addresses, which our content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { welcome: 'src/welcome/index.html', subscribe: 'src/subscribe/index.html', find: 'src/find/index.html' },
      // No hashes in names: a package is whole or not there, and the hash of the worker's chunk takes in the folder it was built in.
      output: {
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/[name].js',
        assetFileNames: 'assets/[name][extname]',
        // What our pages share is one file: each costs the popup some milliseconds, however small it is.
        advancedChunks: {
          groups: [
            { name: 'ui', test: /\/src\/ui\/.*\.tsx?$|\/node_modules\/preact\//u },
            { name: 'browser', test: /\/src\/(?:platform|messages)\//u, minShareCount: 2 },
          ],
        },
      },
    },
  },
});
