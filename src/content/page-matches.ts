/**
 * The matches of a page: each with the place of its sentence, an id that holds as long as the page, and its rank for popup and
 * card. Keeps what is on the page in step with what the engine says, so that a text drawn anew keeps its mark.
 */
import type { ClaimKey, ListedMatch, PageMatch } from '../messages/protocol.js';
import type { TextBlock } from '../model/match.js';
import { anchorOf, isIntact, isShown, pageOrder, startsIn, startsWhere } from './anchor.js';
import type { Mark } from './mark-layer.js';
import type { PageBlock } from './text-block.js';
import type { WalkOptions } from './text-walk.js';

/** A sentence that repeats a claim, on this page. */
export interface Found extends Mark {
  readonly match: PageMatch;
  readonly block: TextBlock;
}

/** A match whose sentence could not be found again: listed, never drawn. */
interface Orphan {
  readonly id: string;
  readonly match: PageMatch;
  readonly block: TextBlock;
}

/** Most kept and listed; marks stop at 20 anyway. */
const MAX_FOUND = 200;
const MAX_ORPHANS = 20;

export class PageMatches {
  private found: Found[] = [];
  private orphans: Orphan[] = [];
  private lastId = 0;
  /** Taken back by the reader on this page: `claim key` and sentence. The background keeps them for good. */
  private readonly dismissed = new Set<string>();
  private readonly hidden = new Set<ClaimKey>();

  constructor(private readonly walk: WalkOptions) {}

  /** In page order. */
  get all(): readonly Found[] {
    return this.found;
  }

  get(id: string): Found | null {
    return this.found.find((found) => found.id === id) ?? null;
  }

  /** What the engine says about a block now takes the place of what it said before. @returns whether anything is different. */
  update(block: PageBlock, matches: readonly PageMatch[]): boolean {
    const wanted = matches.filter(({ claimKey, sentence }) => !this.hidden.has(claimKey) && !this.dismissed.has(pairOf(claimKey, sentence)));
    if (wanted.length === 0 && !this.found.some(({ anchor }) => startsIn(anchor, block))) return false;
    const before = this.found.filter(({ anchor }) => startsIn(anchor, block));
    const after = wanted.flatMap((match) => this.place(block, match, before));
    const isSame = before.length === after.length && after.every((found) => before.includes(found));
    if (isSame) return false;
    this.found = [...this.found.filter((found) => !before.includes(found)), ...after].sort((a, b) => pageOrder(a.anchor, b.anchor)).slice(0, MAX_FOUND);
    return true;
  }

  private place(block: PageBlock, match: PageMatch, before: readonly Found[]): Found[] {
    const anchor = anchorOf(block, match, this.walk);
    const text: TextBlock = { id: block.id, text: block.text, lang: block.lang };
    if (anchor === null) {
      this.orphans = [...this.orphans, { id: this.nextId(), match, block: text }].slice(-MAX_ORPHANS);
      return [];
    }
    const known = before.find((found) => found.match.claimKey === match.claimKey && startsWhere(found.anchor, anchor));
    if (known !== undefined && isIntact(known.anchor) && isSameMatch(known.match, match)) return [known];
    return [{ id: known?.id ?? this.nextId(), anchor, isQuiet: match.stance !== 'asserts', match, block: text }];
  }

  /** Drops what is no longer on the page or not seen there any more, and puts the rest in the order of the page; the walk is told of the latter, so that it is read again when it comes back. @returns whether anything was dropped. */
  prune(): boolean {
    const left = this.found.filter(({ anchor }) => {
      if (!isIntact(anchor)) return false;
      const isSeen = isShown(anchor);
      const element = anchor.pieces[0].node.parentElement;
      if (!isSeen && element !== null) this.walk.onHidden?.(element);
      return isSeen;
    });
    const changed = left.length < this.found.length;
    // Sorted anew: an application moves its nodes, and among anchors that hang nowhere there was no order to insert into.
    this.found = left.sort((a, b) => pageOrder(a.anchor, b.anchor));
    return changed;
  }

  /** Takes away the marks that say this of this sentence, and does not bring them back. @returns the undo. */
  dismiss(claimKey: ClaimKey, sentence: string): () => void {
    const pair = pairOf(claimKey, sentence);
    this.dismissed.add(pair);
    return this.takeAway(
      (found) => pairOf(found.match.claimKey, found.match.sentence) === pair,
      () => this.dismissed.delete(pair),
    );
  }

  /** Takes away all marks of a claim. @returns the undo. */
  hide(claimKey: ClaimKey): () => void {
    this.hidden.add(claimKey);
    return this.takeAway(
      (found) => found.match.claimKey === claimKey,
      () => this.hidden.delete(claimKey),
    );
  }

  private takeAway(isMeant: (found: Found) => boolean, allowAgain: () => void): () => void {
    const taken = this.found.filter(isMeant);
    this.found = this.found.filter((found) => !taken.includes(found));
    return () => {
      allowAgain();
      const back = taken.filter(({ id, anchor }) => isIntact(anchor) && this.get(id) === null);
      this.found = [...this.found, ...back].sort((a, b) => pageOrder(a.anchor, b.anchor));
    };
  }

  /** Forgets all. */
  clear(): void {
    this.found = [];
    this.orphans = [];
  }

  /** Forgets what could not be found: the page has been read again, or has another address now. */
  clearOrphans(): void {
    this.orphans = [];
  }

  /** What the popup lists: those on the page in its order, then the orphans. */
  list(): readonly ListedMatch[] {
    return [...this.found.map((found) => listed(found, true)), ...this.orphans.map((orphan) => listed(orphan, false))];
  }

  private nextId(): string {
    this.lastId += 1;
    return `m${this.lastId}`;
  }
}

function listed({ id, match, block }: Orphan, reachable: boolean): ListedMatch {
  return { id, claimKey: match.claimKey, sentence: match.sentence, lang: block.lang, stance: match.stance, probability: match.probability, reachable };
}

function pairOf(claimKey: ClaimKey, sentence: string): string {
  return `${claimKey}\n${sentence}`;
}

function isSameMatch(a: PageMatch, b: PageMatch): boolean {
  return a.sentence === b.sentence && a.stance === b.stance && a.probability === b.probability;
}
