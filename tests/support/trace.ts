/** Chromium's trace of a page: what its threads did, and how much time of the processor each thing took. */
import type { CDPSession } from 'playwright';

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds; `t…` of the thread's own clock, which runs only while the thread does. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly beginData?: { readonly url?: string }; readonly data?: { readonly url?: string; readonly functionName?: string } };
}

/** `RunTask` needs the second, calls and microtasks the first and the third. */
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];

/** Starts a trace. @returns ends it, with all that happened in between */
export async function startTrace(session: CDPSession): Promise<() => Promise<readonly TraceEvent[]>> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { readonly value: readonly object[] }): void => void events.push(...(value as readonly TraceEvent[]));
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES } });
  return async () => {
    const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', take);
    return events;
  };
}
