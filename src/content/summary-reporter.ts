/** Tells the background what was found, for the badge: changes close together as one, and nothing twice. */
import type { PageSummary } from '../messages/protocol.js';
import { ask } from '../platform/browser.js';

/** Milliseconds in which changes are told as one. */
const REPORT_AFTER_MS = 200;

export class SummaryReporter {
  private last = '';
  private timer = 0;

  constructor(private readonly summary: () => PageSummary) {}

  /** Something may be different. */
  report(): void {
    if (this.timer !== 0) return;
    this.timer = window.setTimeout(() => {
      this.timer = 0;
      const summary = this.summary();
      const written = JSON.stringify(summary);
      if (written === this.last) return;
      this.last = written;
      void ask('reportPage', summary);
    }, REPORT_AFTER_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
