/** Long lists are drawn in parts: ten publishers bring thousands of rows, and nobody reads them before the first are on screen. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useTranslate } from '../ui/translate.js';

/** Rows drawn at first, and with each press: a few screens of the popup. */
const PART = 50;

/**
 * The first rows of a list, and the button that draws more; null when all are drawn.
 * @param about what the list answers: with another value it begins anew
 */
export function useParts<T>(all: readonly T[], about: unknown): { readonly rows: readonly T[]; readonly more: ComponentChildren } {
  const [state, setState] = useState({ about, count: PART });
  const count = state.about === about ? state.count : PART;
  const left = all.length - count;
  const more = left > 0 && <ShowMore left={left} onMore={() => setState({ about, count: count + PART })} />;
  return { rows: left > 0 ? all.slice(0, count) : all, more: more || null };
}

function ShowMore({ left, onMore }: { readonly left: number; readonly onMore: () => void }) {
  const t = useTranslate();
  return (
    <div class="more">
      <button type="button" class="btn" onClick={onMore}>
        {t('listMore', { count: Math.min(PART, left), left })}
      </button>
    </div>
  );
}
