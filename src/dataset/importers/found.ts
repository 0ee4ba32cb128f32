/**
 * What does a source say, before anyone judges it? The raw finds that readers hand to makers.
 *
 * A reader knows a kind of source and no rule of the format; a maker knows the format and no source. Between them every field is `unknown`: it is what a stranger
 * wrote. Words of the fields are schema.org's where it has one.
 */
import type { NoteCode } from './notes.js';

/** Where in its source a find stood. */
export interface Place {
  /** Which item of the source it is, from 1. */
  readonly item: number;
  /** Line of the source, from 1, where the reader knows it. */
  readonly line?: number;
}

export interface FoundBody {
  readonly name: unknown;
  readonly url: unknown;
}

/** One body's review of one claim. */
export interface FoundReview {
  readonly kind: 'review';
  readonly claim: unknown;
  readonly title?: unknown;
  readonly url?: unknown;
  /** What the review says in words: its first sentence may be the answer. */
  readonly body?: unknown;
  readonly published?: unknown;
  readonly modified?: unknown;
  readonly lang?: unknown;
  readonly claimant?: unknown;
  readonly firstSeen?: unknown;
  readonly appearances?: readonly unknown[];
  readonly label?: unknown;
  readonly value?: unknown;
  readonly best?: unknown;
  readonly worst?: unknown;
  readonly by?: FoundBody;
  readonly tags?: unknown;
}

/** A question with its answer. */
export interface FoundFaq {
  readonly kind: 'faq';
  readonly question: unknown;
  readonly answer: unknown;
  readonly url?: unknown;
  readonly lang?: unknown;
  readonly modified?: unknown;
  readonly by?: FoundBody;
  readonly tags?: unknown;
}

/** A message of a feed. */
export interface FoundEntry {
  readonly kind: 'entry';
  readonly title: unknown;
  readonly summary?: unknown;
  readonly url?: unknown;
  readonly lang?: unknown;
  readonly published?: unknown;
  readonly by?: FoundBody;
}

/** Something no record can be made of, or that had to be mended before it could be read. */
export interface FoundFault {
  readonly kind: 'fault';
  readonly code: NoteCode;
  readonly detail?: string;
}

export type FoundItem = FoundReview | FoundFaq | FoundEntry;
export type Found = Place & (FoundItem | FoundFault);

/** What holds for a whole page, feed or file where an item says nothing else. */
export interface Surroundings {
  readonly lang?: unknown;
  readonly url?: unknown;
  readonly title?: unknown;
  readonly by?: FoundBody;
}

/** A source to read: its name for messages, its text in pieces. */
export interface Source {
  readonly name: string;
  readonly chunks: AsyncIterable<string>;
}

export type Reader = (source: Source) => AsyncIterable<Found>;
