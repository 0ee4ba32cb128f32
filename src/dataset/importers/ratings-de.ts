/** What do German ratings mean? Example: „Größtenteils falsch“ → mostly-false; „Fehlender Kontext“ → mixed. */
import type { RatingList } from './rating-list.js';

export const RATINGS_DE: RatingList = {
  false: ['falsch', 'fälschung', 'gefälscht', 'frei erfunden', 'erfunden', 'manipuliert', 'fake', 'unwahr', 'betrug', 'falscher kontext', 'falsche zuordnung'],
  'mostly-false': ['größtenteils falsch', 'überwiegend falsch', 'eher falsch', 'weitgehend falsch'],
  mixed: [
    'teilweise falsch',
    'teils falsch',
    'halbwahr',
    'irreführend',
    'fehlender kontext',
    'gemischt',
    'teilweise richtig',
    'verzerrt',
    'übertrieben',
    'aus dem kontext gerissen',
  ],
  'mostly-true': ['größtenteils richtig', 'überwiegend richtig', 'eher richtig', 'weitgehend richtig', 'größtenteils wahr'],
  true: ['richtig', 'wahr', 'stimmt', 'echt', 'korrekt'],
  unproven: ['unbelegt', 'unbewiesen', 'nicht belegt', 'keine belege', 'unbestätigt', 'nicht überprüfbar'],
  satire: ['satire', 'parodie', 'scherz'],
  outdated: ['veraltet', 'alt', 'überholt'],
};
