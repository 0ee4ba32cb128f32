/** A section: its address, title and one sentence on what it is for. */
import type { ComponentChildren } from 'preact';
import type { SectionName } from './side-nav.js';

interface SectionProps {
  readonly id: SectionName;
  readonly title: string;
  readonly lead: string;
  readonly children: ComponentChildren;
}

export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section class="sect" id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p class="lead">{lead}</p>
      {children}
    </section>
  );
}

/** One setting: what it is, what it means, and its control. */
export function Setting({ title, hint, children }: { readonly title: string; readonly hint: string; readonly children: ComponentChildren }) {
  return (
    <div class="set">
      <div class="set-words">
        <b>{title}</b>
        <span class="muted">{hint}</span>
      </div>
      {children}
    </div>
  );
}
