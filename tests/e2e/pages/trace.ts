/**
 * What did a page's main thread do, and how much of it was ours? From Chromium's trace: each task with the CPU time it took on its thread, and the calls in it. CPU time, not the clock:
 * the machine is shared, and a task that waits for a core costs the page nothing that would be ours.
 */
import type { Page } from 'playwright';
import { startTrace, type TraceEvent } from '../../support/trace.js';

/** Time of the main thread, CPU milliseconds. */
export interface Cost {
  /** All tasks of the page. */
  readonly all: number;
  /** Calls into our script with all that they make the browser do at once (styles, layout), and the continuations of promises in tasks where nothing of the page ran. */
  readonly ours: number;
  /** The longest of ours in one task. */
  readonly longest: number;
  /** Of that, what it was, for people. */
  readonly longestWhat: string;
}

const CALLS = new Set(['FunctionCall', 'EvaluateScript']);

/** Starts a trace. @returns ends it; the cost of what the page at an address did in between */
export async function traceOf(page: Page): Promise<(url: string) => Promise<Cost>> {
  const session = await page.context().newCDPSession(page);
  const stop = await startTrace(session);
  return async (url) => {
    const events = await stop();
    await session.detach();
    return costOf(events, url);
  };
}

/** What the thread that parsed this page has done. */
function costOf(events: readonly TraceEvent[], url: string): Cost {
  const parsed = events.find(({ name, args }) => name === 'ParseHTML' && args.beginData?.url === url);
  if (parsed === undefined) throw new Error(`the trace has no page ${url}`);
  // Outer before inner.
  const timeline = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === parsed.pid && tid === parsed.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const cost = { all: 0, ours: 0, longest: 0, longestWhat: '' };
  for (let at = 0; at < timeline.length; at += 1) {
    const task = timeline[at] as TraceEvent;
    if (task.name !== 'RunTask') continue;
    const inside: TraceEvent[] = [];
    for (let next = timeline[at + 1]; next !== undefined && next.ts < endOf(task); next = timeline[at + 1]) {
      inside.push(next);
      at += 1;
    }
    cost.all += cpuMs(task);
    const ours = oursAmong(inside);
    const sum = ours.reduce((total, event) => total + cpuMs(event), 0);
    cost.ours += sum;
    if (sum <= cost.longest) continue;
    cost.longest = sum;
    cost.longestWhat = ours.map((event) => `${event.name} ${event.args.data?.functionName ?? ''} ${cpuMs(event).toFixed(1)}`).join(', ');
  }
  return cost;
}

/** The outermost of our events in a task. */
function oursAmong(inside: readonly TraceEvent[]): readonly TraceEvent[] {
  const hasPages = inside.some((event) => CALLS.has(event.name) && !isOurs(event));
  const ours: TraceEvent[] = [];
  for (const event of inside) {
    const last = ours.at(-1);
    if (last !== undefined && event.ts < endOf(last)) continue;
    if (isOurs(event) || (event.name === 'RunMicrotasks' && !hasPages)) ours.push(event);
  }
  return ours;
}

function isOurs({ name, args }: TraceEvent): boolean {
  return CALLS.has(name) && (args.data?.url ?? '').startsWith('chrome-extension:');
}

const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
const cpuMs = ({ tdur = 0 }: TraceEvent): number => tdur / 1_000;
