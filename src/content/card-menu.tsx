/** The card's "More": what a reader may want less often. Arrow keys move, Escape closes it and not the card. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../ui/icons.js';
import { useTranslate } from '../ui/translate.js';

export interface MenuEntry {
  readonly key: string;
  readonly onChoose: () => void;
}

export function MoreMenu({ entries }: { readonly entries: readonly MenuEntry[] }) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) menu.current?.querySelector('button')?.focus();
  }, [isOpen]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    const items = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = items.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) items.at(to % items.length)?.focus();
    else if (event.key === 'Escape') close();
    else if (event.key === 'Tab') return setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <button ref={button} type="button" class="ib" aria-label={t('cardMore')} aria-haspopup="menu" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="more" />
      </button>
      {isOpen && (
        <div ref={menu} class="menu" role="menu" tabIndex={-1} aria-label={t('cardMore')} onKeyDown={onKey}>
          {entries.map(({ key, onChoose }) => (
            <button
              key={key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                onChoose();
              }}
            >
              {t(key)}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
