/**
 * The link by which readers subscribe: the address of the publisher's folder, and behind the # the publisher's id, which no server ever sees. The id pins the keys: whoever
 * takes over the address later cannot speak for the publisher. Without it a reader compares the fingerprint's words.
 *
 * @example https://data.example.org/sunlit/#sunlit=9f86d081884c7d65…
 */

export interface SubscribeLink {
  /** https folder, ends with a slash. */
  readonly base: string;
  /** Null where the link does not name it. */
  readonly publisherId: string | null;
}

const ID = /^#sunlit=([0-9a-f]{64})$/u;
/** Longest link that is looked at. */
const MAX_LENGTH = 600;

export function subscribeLink(base: string, publisherId: string): string {
  return `${base}#sunlit=${publisherId}`;
}

/** What a link says, or null if it is none. On this machine http will do: `sunlit serve` has no certificate. */
export function parseSubscribeLink(text: string): SubscribeLink | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH || !URL.canParse(trimmed)) return null;
  const { protocol, hostname, port, username, password, search, hash, origin, pathname } = new URL(trimmed);
  const isLocal = hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
  if (protocol !== 'https:' && !(protocol === 'http:' && isLocal)) return null;
  if (username !== '' || password !== '' || search !== '' || (port !== '' && !isLocal)) return null;
  const id = ID.exec(hash)?.[1];
  if (hash !== '' && id === undefined) return null;
  const folder = pathname.replace(/(?:^|\/)head$/u, '/');
  return { base: `${origin}${folder.endsWith('/') ? folder : `${folder}/`}`, publisherId: id ?? null };
}
