/** Names of files that would lead out of the publisher’s folder. */
import { later, setHead, type TrustCase } from './scene.js';

export const oddNames: readonly TrustCase[] = ['../head', '/etc/x', '?x', '#x', 'A'.repeat(64), `${'a'.repeat(64)}\n`].flatMap((name, i): TrustCase[] => [
  { id: `N${11 + 2 * i}`, name: `a snapshot called ${JSON.stringify(name)}`, run: later(setHead('full', { sha256: name, gz: 10, raw: 10 })), expected: 'form' },
  { id: `N${12 + 2 * i}`, name: `an index called ${JSON.stringify(name)}`, run: later(setHead('index', { sha256: name, gz: 10 })), expected: 'form' },
]);
