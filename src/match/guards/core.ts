/**
 * What all wordings of a claim say has to be said: "coffee is a drink for a good mood" repeats nothing about coffee and *cancer*. Asked only of claims with enough
 * wordings in the language to tell what they share.
 */

import { hasManyWordings } from '../claim-profile.js';
import type { Guard } from './guard.js';
import { HOME } from './names.js';

/** A term belongs to the heart of a claim when at least this share of its wordings uses it. */
const HEART_SHARE = 0.85;

export const core: Guard = {
  name: 'core',
  isAboutWording: true,
  check: ({ profile, shared }) => {
    if (!hasManyWordings(profile)) return null;
    for (const [term, share] of profile.share) if (share >= HEART_SHARE && !HOME.has(term) && !shared.has(term)) return term.replace(/^[=#]/u, '');
    return null;
  },
};
