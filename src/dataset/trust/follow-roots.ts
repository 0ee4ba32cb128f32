/**
 * Rule 2: is there a newer root, and does it follow from mine?
 *
 * TUF's clients ask for root N+1 at every update, and are told "not found" almost always. Here the head says which root it stands under, but a head is believed only once
 * it is proven. So: if the trusted root proves the head, the head's number decides. If it does not, the keys may have changed, and N+1 is asked for. If my root has expired,
 * N+1 is asked for, too. Whoever holds N+1 back gains what holding the head back gains, a reader who stays behind, and the root's expiry ends it.
 */
import { countSigners, type Envelope } from './envelope.js';
import { TrustError } from './errors.js';
import { type Get, getFile, PATHS } from './get.js';
import { readHead } from './head.js';
import { MAX_ROOT_BYTES, MAX_ROOT_STEPS } from './limits.js';
import { hasOtherRelease, isRootExpired, keysOf, type Root } from './root.js';
import { nextRoot } from './root-chain.js';
import type { Trusted } from './trusted.js';

export interface RootRequest {
  readonly trusted: Trusted;
  readonly get: Get;
  /**
   * Called with each root that was proven, so that it can be stored at once. If the update then fails at a later step, the keys that the new root took away stay taken away:
   * otherwise a thief could undo a rotation by breaking the head.
   */
  readonly onRoot?: ((trusted: Trusted) => void | Promise<void>) | undefined;
}

/**
 * What is trusted after all newer roots.
 * @param timeMs to judge expiry of roots by
 * @throws TrustError `too-many-roots`; `unavailable` for a root that the head names; those of `nextRoot`
 */
export async function followRoots({ trusted, get, onRoot }: RootRequest, head: Envelope, timeMs: number): Promise<Trusted> {
  let current = trusted;
  for (let steps = 0; ; steps++) {
    const need = await needOfNewer(current.root.value, head, timeMs);
    if (need === 'none') return current;
    if (steps === MAX_ROOT_STEPS) throw new TrustError('too-many-roots', 'roots', `at most ${MAX_ROOT_STEPS} new ones`, 'more');
    const path = PATHS.root(current.root.value.v + 1);
    const bytes = await getFile(get, path, MAX_ROOT_BYTES);
    if (bytes === null && need === 'named') throw new TrustError('unavailable', path, 'the root that the head names', 'none');
    if (bytes === null) return current;
    const root = await nextRoot(current.root.value, current.publisherId, bytes);
    // Fast-forward recovery: a thief may have signed the highest number there is. New keys start afresh.
    current = { ...current, root, head: hasOtherRelease(current.root.value, root.value) ? null : current.head };
    await onRoot?.(current);
  }
}

async function needOfNewer(root: Root, head: Envelope, timeMs: number): Promise<'none' | 'perhaps' | 'named'> {
  const isProven = (await countSigners('head', head, root.release, keysOf(root))) >= root.release.threshold;
  if (isProven && readHead(head.payload).root > root.v) return 'named';
  return isProven && !isRootExpired(root, timeMs) ? 'none' : 'perhaps';
}
