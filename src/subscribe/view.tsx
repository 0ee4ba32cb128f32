/** What every state of the page shares: its heading, which takes focus when the state changes, one sentence, and what stands below. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface ViewProps {
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** Give it a `key` per state: a new one is a new heading, and focus goes there. */
export function View({ title, lead, children }: ViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="view">
      <h1 ref={heading} tabIndex={-1} dir="auto">
        {title}
      </h1>
      {lead !== undefined && <p class="lead">{lead}</p>}
      {children}
    </section>
  );
}
