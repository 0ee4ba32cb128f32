/**
 * A typed or pasted publisher's link: is it one, and if not, what is wrong with it? The form is that of docs/DATASET.md; the background checks again.
 * It only looks at the shape: whether anybody publishes there, the preview tells.
 */

export type LinkProblem = 'empty' | 'no-address' | 'no-https' | 'not-plain' | 'bad-key';

export interface GivenLink {
  /** As it is asked for. */
  readonly link: string;
  /** The folder on the publisher's host, ends with a slash. */
  readonly base: string;
  readonly host: string;
}

/** Longest link that is looked at; the address of a folder is far shorter. */
const MAX_LENGTH = 600;
/** The publisher's id: which keys may sign. */
const KEY = /^#sunlit=[0-9a-f]{64}$/u;

/** Keys of the words for each problem. */
export const LINK_PROBLEM_KEYS: Readonly<Record<LinkProblem, string>> = {
  empty: 'linkEmpty',
  'no-address': 'linkNoAddress',
  'no-https': 'linkNoHttps',
  'not-plain': 'linkNotPlain',
  'bad-key': 'linkBadKey',
};

/**
 * @example readSubscribeLink(' https://data.example.org/answers ') // { link: 'https://data.example.org/answers/', base: …, host: 'data.example.org' }
 * @example readSubscribeLink('data.example.org') // { problem: 'no-https' }
 */
export function readSubscribeLink(typed: string): GivenLink | { readonly problem: LinkProblem } {
  const text = typed.trim();
  if (text === '') return { problem: 'empty' };
  if (text.length > MAX_LENGTH || /\s/u.test(text)) return { problem: 'no-address' };
  if (!URL.canParse(text)) return { problem: /^[^/]+\.[^/]+/u.test(text) && URL.canParse(`https://${text}`) ? 'no-https' : 'no-address' };
  const { protocol, hostname, port, username, password, search, hash, origin, pathname } = new URL(text);
  // `sunlit serve` on this very machine has no certificate.
  const isLocal = hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
  if (protocol !== 'https:' && !(protocol === 'http:' && isLocal)) return { problem: protocol === 'http:' ? 'no-https' : 'no-address' };
  if (username !== '' || password !== '' || search !== '' || (port !== '' && !isLocal)) return { problem: 'not-plain' };
  if (hash !== '' && !KEY.test(hash)) return { problem: 'bad-key' };
  const folder = pathname.replace(/\/head$/u, '/');
  const base = `${origin}${folder.endsWith('/') ? folder : `${folder}/`}`;
  return { link: `${base}${hash}`, base, host: hostname };
}

/** The link of a publisher that is followed already. */
export function subscribeLinkOf({ base, publisherId }: { readonly base: string; readonly publisherId: string }): string {
  return `${base}#sunlit=${publisherId}`;
}
