/** Says to a screen reader which answer the keyboard has come to. Made at the first word, so that the host holds no text before. */
import type { ClaimKey } from '../messages/protocol.js';
import { ask } from '../platform/browser.js';
import { labelOf } from '../ui/speaker-words.js';
import { cardTranslation } from './card-translation.js';

export class LiveRegion {
  private element: HTMLElement | null = null;

  constructor(private readonly root: ShadowRoot) {}

  /** "Answer 1 of 2: TikTok’s answer." */
  async announce(claimKey: ClaimKey, index: number, total: number): Promise<void> {
    const [{ t }, reply] = await Promise.all([cardTranslation(), ask('getCards', { claimKeys: [claimKey] })]);
    const answer = reply.ok ? reply.value[0]?.answers[0] : undefined;
    this.say(answer === undefined ? t('markAnnounceShort', { index, total }) : t('markAnnounce', { index, total, label: labelOf(answer, t) }));
  }

  /** Politely: after what is being said. */
  private say(text: string): void {
    if (this.element === null) {
      this.element = document.createElement('div');
      this.element.setAttribute('role', 'status');
      // Seen by no one, and without a size that could move anything.
      Object.assign(this.element.style, { position: 'fixed', inlineSize: '1px', blockSize: '1px', overflow: 'hidden', clipPath: 'inset(50%)' });
      this.root.append(this.element);
    }
    const { element } = this;
    // A region is heard when it changes, not when it comes: first it is there, then it speaks.
    setTimeout(() => {
      element.textContent = text;
    }, 50);
  }
}
