/**
 * Who must agree: a name that nearly all wordings of the claim use has to be in the statement. "Facebook hands data to Beijing" repeats no rumour about TikTok.
 * For: tests/cases/matcher-cases.ts, "other name".
 */
import { hasManyWordings } from '../claim-profile.js';
import type { Guard } from './guard.js';

/** A name belongs to the claim when at least this share of its wordings uses it. Lower, and a name some wordings leave out would be demanded. */
const NAME_SHARE = 0.75;

/** Countries whose own writers leave them out: "voting machines are never tested" is said in America of America. */
export const HOME: ReadonlySet<string> = new Set(['=usa', '=as', 'indonesia', 'amerika']);

export const names: Guard = {
  name: 'names',
  isAboutWording: true,
  check: ({ profile, shared }) => {
    if (!hasManyWordings(profile)) return null;
    for (const name of profile.names)
      if (!HOME.has(name) && (profile.share.get(name) ?? 0) >= NAME_SHARE && !shared.has(name)) return name.replace(/^[=#]/u, '');
    return null;
  },
};
