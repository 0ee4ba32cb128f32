/**
 * The link by which readers subscribe: the folder's address, and behind the # the publisher's id, which no server ever sees. The id pins the keys: whoever takes over
 * the address later cannot speak for the publisher.
 *
 * @example https://data.example.org/sunlit/#sunlit=9f86d081884c7d65…
 */
import { UsageError } from '../errors.js';

/** @throws UsageError not an https folder */
export function subscribeLink(base: string, publisherId: string): string {
  const address = URL.canParse(base) ? new URL(base) : null;
  const isLocal = address?.protocol === 'http:' && (address.hostname === '127.0.0.1' || address.hostname === 'localhost');
  if (address === null || (address.protocol !== 'https:' && !isLocal) || address.search !== '' || address.hash !== '')
    throw new UsageError(`"${base}" is not an https address of a folder`);
  const folder = address.href.endsWith('/') ? address.href : `${address.href}/`;
  return `${folder}#sunlit=${publisherId}`;
}
