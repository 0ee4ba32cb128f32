/** A link out to a publisher's page: new tab, and the publisher is told neither what was open nor where the reader came from. */
import type { ComponentChildren } from 'preact';
import { useTranslate } from './translate.js';

interface OutsideLinkProps {
  readonly href: string;
  readonly class?: string;
  readonly onClick?: () => void;
  readonly children: ComponentChildren;
}

export function OutsideLink({ href, class: look, onClick, children }: OutsideLinkProps) {
  const t = useTranslate();
  return (
    <a href={href} class={look} onClick={onClick} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
      {children}
      <span class="sr">{t('cardOpensNewTab')}</span>
    </a>
  );
}
