/**
 * What a reader of signed datasets must and must not take: one line of attack, or of ordinary life, a case. The list follows the areas of the conformance suite of TUF clients
 * (theupdateframework/tuf-conformance: basics, expiry, downloads, keys, roll-back, rotation of roots and of other roles, odd names; without its delegations, which SUP/1 has not),
 * case by case put into this protocol: its timestamp is our head, its snapshot our index and state hash, its targets our snapshots, deltas and records.
 */
import { basics } from './trust/basics.js';
import { downloads } from './trust/downloads.js';
import { expiry } from './trust/expiry.js';
import { keyCases } from './trust/keys.js';
import { oddNames } from './trust/odd-names.js';
import { release } from './trust/release.js';
import { rollback } from './trust/rollback.js';
import { rotation } from './trust/rotation.js';
import type { TrustCase } from './trust/scene.js';

/** Area → its cases. */
export const TRUST_CASES: Readonly<Record<string, readonly TrustCase[]>> = {
  basics,
  expiry,
  downloads,
  keys: keyCases,
  'roll-back': rollback,
  'rotation of roots': rotation,
  'rotation of release keys': release,
  'odd names': oddNames,
};

/** Cases of tuf-conformance that apply to a protocol without delegations. */
export const APPLICABLE_CASES = 87;
