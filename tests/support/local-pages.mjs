/** A tiny web server on this machine, so that a local file is a web page like any other: content scripts run on http, not on file addresses. Only Node built-ins. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, dirname, extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
};
/** Shown as paragraphs, since a browser's own view of plain text is no page we could judge by. */
const AS_TEXT = new Set(['.txt', '.text', '.md', '']);

/** Serves a folder. @param {string} folder @returns {Promise<{ origin: string, close: () => Promise<void> }>} origin without slash at the end */
export async function serveFolder(folder) {
  const server = createServer(async ({ url = '/' }, response) => {
    try {
      const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
      // normalize on an absolute path cannot climb above its root.
      const { type, body } = await read(join(folder, normalize(`/${path}`)));
      response.writeHead(200, { 'content-type': type }).end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Serves a file's folder. @param {string} file @returns {Promise<{ url: string, close: () => Promise<void> }>} */
export async function serveFile(file) {
  const { origin, close } = await serveFolder(dirname(file));
  return { url: `${origin}/${encodeURIComponent(basename(file))}`, close };
}

/** @param {string} file */
async function read(file) {
  const extension = extname(file).toLowerCase();
  if (AS_TEXT.has(extension)) return { type: 'text/html; charset=utf-8', body: pageOf(basename(file), await readFile(file, 'utf8')) };
  const type = TYPES[/** @type {keyof typeof TYPES} */ (extension)] ?? 'application/octet-stream';
  return { type: type.startsWith('text/') ? `${type}; charset=utf-8` : type, body: await readFile(file) };
}

/** Plain text as a page: a paragraph for each block of lines. @param {string} title @param {string} text */
export function pageOf(title, text) {
  const paragraphs = text
    .split(/\r?\n\s*\r?\n/)
    .map((block) => block.trim())
    .filter(Boolean);
  const body = paragraphs.map((paragraph) => `<p>${escapeMarkup(paragraph).replace(/\r?\n/g, '<br>')}</p>`).join('\n');
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escapeMarkup(title)}</title></head><body style="max-width: 45rem; margin: 2rem auto; font: 1.1rem/1.6 Georgia, serif">\n${body}\n</body></html>`;
}

/** @param {string} text */
function escapeMarkup(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
