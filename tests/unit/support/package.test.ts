/** Packages are the same for the same files, and each store's manifest has its own background only. */
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { manifestFor, zipOf } from '../../support/package.mjs';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('zips alike whatever the order and the time', async () => {
  const files = [
    ['b/two.txt', bytes('two')],
    ['a.txt', bytes('one')],
  ] as const;
  const first = zipOf(new Map(files));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(zipOf(new Map([...files].reverse()))).toEqual(first);
  expect(Object.keys(unzipSync(first))).toEqual(['a.txt', 'b/two.txt']);
});

it.each([
  ['chromium', { service_worker: 'w.js', type: 'module' }, ['minimum_chrome_version'], ['browser_specific_settings']],
  ['firefox', { scripts: ['w.js'], type: 'module' }, ['browser_specific_settings'], ['minimum_chrome_version']],
] as const)('%s gets its own manifest', (browser, background, has, hasNot) => {
  const built = {
    name: 'x',
    minimum_chrome_version: '137',
    browser_specific_settings: {},
    background: { service_worker: 'w.js', scripts: ['w.js'], type: 'module' },
  };
  const manifest = manifestFor(built, browser);
  expect(manifest.background).toEqual(background);
  expect(Object.keys(manifest)).toEqual(expect.arrayContaining([...has, 'name']));
  for (const key of hasNot) expect(manifest).not.toHaveProperty(key);
});
