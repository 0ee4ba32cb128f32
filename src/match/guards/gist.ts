/**
 * The gist has to be there: of what a claim's wordings say together a statement has about half at least, or most of one wording. "In warm weather the cycle takes ten days" has a
 * few words of "taking a hot bath prevents COVID-19", one from this wording and one from that, and nothing of its gist.
 */
import { hasManyWordings } from '../claim-profile.js';
import type { Guard } from './guard.js';

/** Least profile coverage, of [0, 1.2]. Of 222 marks on own, field, benign and neutral texts eight lie below: six wrong, one right, one of a neighbouring claim. */
const MIN_PROFILE = 0.55;
/** A wording covered so far speaks for itself, however unlike its sisters it is. */
const MOST_OF_A_WORDING = 0.6;

export const gist: Guard = {
  name: 'gist',
  isAboutWording: true,
  check: ({ profile, coverage }, values) =>
    hasManyWordings(profile) && (values['profileCoverage'] ?? 0) < MIN_PROFILE && coverage < MOST_OF_A_WORDING ? 'gist' : null,
};
