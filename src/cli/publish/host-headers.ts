/**
 * The headers of SUP/1, by path: `head` may be five minutes old, everything else never changes. Any origin may read, since readers' browsers ask from everywhere.
 * No `Content-Encoding`: the gzip files are what was signed, and no host or proxy may unpack them on the way.
 */
const FILE = /^(?:root\/[1-9]\d{0,5}|i\/[0-9a-f]{64}|[df]\/[0-9a-f]{64}\.gz)$/u;

/** Null for a path no reader asks for. */
export function headersOf(path: string): Readonly<Record<string, string>> | null {
  const shared = { 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' };
  if (path === 'head') return { ...shared, 'content-type': 'application/json', 'cache-control': 'public, max-age=300, stale-if-error=86400' };
  if (!FILE.test(path)) return null;
  const isJson = path.startsWith('root/');
  return { ...shared, 'content-type': isJson ? 'application/json' : 'application/gzip', 'cache-control': 'public, max-age=31536000, immutable' };
}
