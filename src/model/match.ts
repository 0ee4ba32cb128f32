/**
 * The engine's words: what goes in, what comes out.
 *
 * Offsets are UTF-16 code units, half-open [start, end), in the text of the block they belong to.
 */
import type { Lang, LangText } from './text.js';

/** How a sentence stands to the claim it repeats (after Ferreira & Vlachos 2016, with `asks` apart). */
export type Stance = 'asserts' | 'denies' | 'reports' | 'asks';

/** A run of text that reads as one: a paragraph, a heading, a list item. */
export interface TextBlock {
  readonly id: string;
  readonly text: string;
  /** Language of the text if known; `null` lets the engine guess. */
  readonly lang: Lang | null;
}

/** A claim as the engine needs it. `id` is whatever the caller wants back. */
export interface MatchClaim {
  readonly id: string;
  readonly lang: Lang;
  readonly text: string;
  readonly title?: string;
  readonly variants: readonly LangText[];
  readonly notMatching: readonly LangText[];
}

/** A sentence that repeats a claim. */
export interface Match {
  readonly blockId: string;
  readonly claimId: string;
  readonly start: number;
  readonly end: number;
  /** The block's text from start to end. */
  readonly sentence: string;
  /** How sure the engine is that the sentence is about this very claim, [0, 1]. */
  readonly probability: number;
  readonly stance: Stance;
}

/** How sure before marking: fewer and surer marks with `strict`. */
export type Sensitivity = 'strict' | 'balanced' | 'wide';
