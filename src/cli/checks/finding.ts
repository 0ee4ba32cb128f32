/** What `sunlit check` has to say about a dataset that is sound as data. */

export interface Finding {
  /** A problem keeps the dataset from being published; a warning is for the author to weigh. */
  readonly level: 'problem' | 'warning';
  /** Which check it is: `over-broad`, `near-duplicate` … */
  readonly check: string;
  /** Where: `claims/tap-water-turns-hair-grey`. */
  readonly place: string;
  /** What was found, and what to do about it: a sentence each. */
  readonly found: string;
  readonly hint: string;
}
