/** One dataset as options and first run show it: who, what, and a switch. Further lines come as children. */
import type { ComponentChildren } from 'preact';
import type { OrganizationKind } from '../model/dataset.js';
import { KindIcon } from './icons.js';
import { useTranslate } from './translate.js';

interface DatasetSwitchProps {
  readonly id?: string;
  readonly title: string;
  /** `many` for a dataset with several speakers. */
  readonly kind: OrganizationKind | 'many';
  readonly enabled: boolean;
  readonly onChange: (enabled: boolean) => void;
  /** Facts under the title, a paragraph each. */
  readonly lines: readonly string[];
  readonly children?: ComponentChildren;
}

export function DatasetSwitch({ id, title, kind, enabled, onChange, lines, children }: DatasetSwitchProps) {
  const t = useTranslate();
  return (
    <article class="pub" id={id} tabIndex={id === undefined ? undefined : -1}>
      <KindIcon kind={kind} />
      <div>
        <h3 dir="auto">{title}</h3>
        {lines.map((line) => (
          <p class="muted" key={line}>
            <bdi>{line}</bdi>
          </p>
        ))}
      </div>
      <input
        class="switch"
        type="checkbox"
        role="switch"
        aria-checked={enabled}
        aria-label={t('datasetUse', { title })}
        checked={enabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {children}
    </article>
  );
}
