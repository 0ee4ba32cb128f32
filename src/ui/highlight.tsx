/** A text with lit parts. The parts are also underlined, so colour is not the only sign. */
import type { ComponentChildren } from 'preact';

/** UTF-16 code units, half-open [start, end), in the text beside it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** @param lit in any order; overlapping parts melt into one, parts outside the text are cut off. */
export function Highlight({ text, lit }: { readonly text: string; readonly lit: readonly Span[] }) {
  const pieces: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end } of melt(lit, text.length)) {
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  pieces.push(text.slice(at));
  return <>{pieces}</>;
}

function melt(spans: readonly Span[], length: number): readonly Span[] {
  const melted: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const start = Math.max(0, span.start);
    const end = Math.min(length, span.end);
    if (end <= start) continue;
    const last = melted.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else melted.push({ start, end });
  }
  return melted;
}
