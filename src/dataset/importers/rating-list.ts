/** Which words of which language mean which verdict? The shape of one language's list: words as publishers write them, lower-case, without end punctuation. */
import type { Verdict } from '../../model/dataset.js';

/** `unknown` holds words that are ratings and mean none of ours: they are recognised in front of a headline, and no more is read into them. */
export type RatingList = Readonly<Partial<Record<Verdict, readonly string[]>>>;
