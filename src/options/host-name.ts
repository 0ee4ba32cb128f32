/** A typed or pasted site as a host name: the form site choices are kept in. */

export type HostProblem = 'empty' | 'malformed';

/**
 * @returns the host in ASCII, lower-case, without port; or why it is none.
 * @example parseHost(' https://News.Example:8080/a?b ') // { host: 'news.example' }
 * @example parseHost('my bank') // { problem: 'malformed' }
 */
export function parseHost(typed: string): { readonly host: string } | { readonly problem: HostProblem } {
  const text = typed.trim();
  if (text === '') return { problem: 'empty' };
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  if (hasScheme && !/^https?:/i.test(text)) return { problem: 'malformed' };
  const address = hasScheme ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(address)) return { problem: 'malformed' };
  const { hostname, username } = new URL(address);
  // One word without a dot is a slip far more often than a name of the house network; localhost is meant.
  const isHost = username === '' && (hostname === 'localhost' || /^[^.\s][^\s]*\.[^.\s]+$/.test(hostname));
  return isHost ? { host: hostname } : { problem: 'malformed' };
}
