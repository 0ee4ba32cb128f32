/** Which publishers the lists show: one button with its state as its label, and a sheet of switches. */
import { useState } from 'preact/hooks';
import type { DatasetView } from '../messages/protocol.js';
import { Icon } from '../ui/icons.js';
import { speakersWords } from '../ui/speaker-words.js';
import { useTranslate } from '../ui/translate.js';
import { Sheet } from './sheet.js';

export interface Filter {
  /** Enabled datasets. */
  readonly datasets: readonly DatasetView[];
  /** Ids left out. */
  readonly left: readonly string[];
  readonly onChange: (left: readonly string[]) => void;
}

export function PublisherFilter({ datasets, left, onChange }: Filter) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const shown = datasets.filter(({ id }) => !left.includes(id));
  const [only] = shown;
  const words = shown.length === datasets.length ? t('filterAll') : shown.length === 1 && only ? only.title : t('countPublishers', { count: shown.length });
  if (datasets.length < 2) return null; // Nothing to choose.
  return (
    <>
      <button type="button" class="btn filter" aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setOpen(true)}>
        <Icon name="filter" />
        <span>{words}</span>
        <Icon name="down" />
      </button>
      {isOpen && (
        <Sheet label={t('filterTitle')} look="sheet-filter" onClose={() => setOpen(false)}>
          {datasets.map((dataset) => (
            <label class="opt" key={dataset.id}>
              <input
                class="switch"
                type="checkbox"
                role="switch"
                aria-checked={!left.includes(dataset.id)}
                checked={!left.includes(dataset.id)}
                onChange={(event) => onChange(event.currentTarget.checked ? left.filter((id) => id !== dataset.id) : [...left, dataset.id])}
              />
              <span>
                <b>{dataset.title}</b>
                <span>
                  {speakersWords(dataset, t)}
                  {' · '}
                  {t('countClaims', { count: dataset.counts.claims })}
                </span>
              </span>
            </label>
          ))}
        </Sheet>
      )}
    </>
  );
}

/** A list's first line: what is counted, and the filter. */
export function ToolRow({ count, filter }: { readonly count: string; readonly filter: Filter }) {
  return (
    <div class="toolrow">
      <span role="status">{count}</span>
      <PublisherFilter {...filter} />
    </div>
  );
}

/** Instead of a list when every publisher is filtered out or switched off. */
export function NoPublisher({ filter }: { readonly filter: Filter }) {
  const t = useTranslate();
  if (filter.datasets.length === 0)
    return (
      <div class="empty">
        <h2>{t('filterNoneEnabled')}</h2>
        <p>{t('filterNoneEnabledHint')}</p>
      </div>
    );
  return (
    <div class="empty">
      <h2>{t('filterNone')}</h2>
      <div class="row">
        <button type="button" class="btn" onClick={() => filter.onChange([])}>
          {t('filterShowAll')}
        </button>
      </div>
    </div>
  );
}

/** Whether the filter leaves nothing to list. */
export function isFilteredOut({ datasets, left }: Filter): boolean {
  return datasets.every(({ id }) => left.includes(id));
}
