/**
 * Next and previous answer by keyboard: scrolls to a marked sentence, rings it, says so once, and lets Enter open its card.
 * Listens to keys only while a sentence is ringed.
 */
import type { Mark, MarkLayer } from './mark-layer.js';
import { scrollToAnchor } from './scroll.js';

export interface StepNeeds {
  readonly layer: MarkLayer;
  /** Says it to a screen reader, politely. */
  readonly announce: (mark: Mark, index: number, total: number) => void;
  readonly onOpen: (mark: Mark) => void;
}

export class AnswerSteps {
  private ringed: Mark | null = null;

  constructor(private readonly needs: StepNeeds) {}

  /** Goes one answer on; around the ends. @param from where to go on from, if not from the ringed one. False if there is none. */
  step(direction: 'next' | 'previous', from: string | null): boolean {
    const { marks } = this.needs.layer;
    const at = marks.findIndex(({ id }) => id === (this.ringed?.id ?? from));
    const start = at < 0 && direction === 'previous' ? 0 : at;
    const index = (start + (direction === 'next' ? 1 : -1) + marks.length) % Math.max(1, marks.length);
    const mark = marks[index];
    if (mark === undefined) return false;
    this.ring(mark);
    scrollToAnchor(mark.anchor);
    this.needs.announce(mark, index + 1, marks.length);
    return true;
  }

  private ring(mark: Mark): void {
    if (this.ringed === null) {
      window.addEventListener('keydown', this.onKey, { capture: true });
      window.addEventListener('pointerdown', this.unring, { capture: true, passive: true });
    }
    this.ringed = mark;
    this.needs.layer.setState('focus', mark.id);
  }

  unring = (): void => {
    window.removeEventListener('keydown', this.onKey, { capture: true });
    window.removeEventListener('pointerdown', this.unring, { capture: true });
    this.ringed = null;
    this.needs.layer.setState('focus', null);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const { ringed } = this;
    if (!event.isTrusted || ringed === null || event.isComposing) return;
    if (event.key === 'Enter' || event.key === 'Escape') {
      // The key was meant for the ring, not for what the page has in focus.
      event.preventDefault();
      event.stopImmediatePropagation();
      this.unring();
      if (event.key === 'Enter') this.needs.onOpen(ringed);
    } else if (!['Alt', 'Shift', 'Control', 'Meta'].includes(event.key) && !event.altKey) {
      // The reader goes on with something else.
      this.unring();
    }
  };
}
