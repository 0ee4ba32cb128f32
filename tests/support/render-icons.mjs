/**
 * Draws public/icons/*.png from the SVG files beside them, by Chromium: `node tests/support/render-icons.mjs`.
 * Run it after changing a drawing; the PNG files are kept in the repository, so that a build needs no browser.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';

const folder = new URL('../../public/icons/', import.meta.url);

/** Drawing, name of the PNG files, sizes in pixels. 16 has a drawing of its own, hinted for the pixel grid. */
const JOBS = [
  { svg: 'icon-16.svg', name: 'icon', sizes: [16] },
  { svg: 'icon.svg', name: 'icon', sizes: [32, 48, 128] },
  { svg: 'icon-off.svg', name: 'icon-off', sizes: [16, 32, 48] },
];

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const { svg, name, sizes } of JOBS) {
  const drawing = await readFile(new URL(svg, folder), 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    await writeFile(new URL(`${name}-${size}.png`, folder), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
