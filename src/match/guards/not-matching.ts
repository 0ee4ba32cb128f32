/** The publisher's own examples of what must not be marked: a statement that fits one of them clearly better than any wording is none of ours. */
import type { Guard } from './guard.js';

/** `contrast` is 0.5 when both fit equally well. Under it an example of the publisher fits better than any wording. */
const MIN_CONTRAST = 0.5;

export const notMatching: Guard = {
  name: 'notMatching',
  check: (_pair, values) => ((values['contrast'] ?? 1) < MIN_CONTRAST ? 'notMatching' : null),
};
