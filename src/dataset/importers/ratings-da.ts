/** What do Danish (and mostly Norwegian) ratings mean? Example: “Vildledende” → mixed; “Delvist falsk” → mixed. */
import type { RatingList } from './rating-list.js';

export const RATINGS_DA: RatingList = {
  false: ['falsk', 'forkert', 'usandt', 'løgn', 'opdigtet', 'manipuleret', 'svindel', 'helt forkert'],
  'mostly-false': ['overvejende falsk', 'mest forkert', 'hovedsageligt falsk'],
  mixed: ['vildledende', 'delvist falsk', 'delvist sandt', 'misvisende', 'mangler kontekst', 'blandet', 'halvt sandt', 'overdrevet'],
  'mostly-true': ['overvejende sandt', 'mest rigtigt'],
  true: ['sandt', 'korrekt', 'rigtigt'],
  unproven: ['udokumenteret', 'ubekræftet', 'ingen beviser'],
  satire: ['satire', 'parodi'],
  outdated: ['forældet', 'gammel'],
};
