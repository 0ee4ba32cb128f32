/** A sheet over the popup. The browser's own modal dialog holds focus inside; Escape or a press beside it closes it and focus returns. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/icons.js';
import { useTranslate } from '../ui/translate.js';

interface SheetProps {
  /** Its title. */
  readonly label: string;
  /** Class that places it. */
  readonly look: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function Sheet({ label, look, onClose, children }: SheetProps) {
  const t = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('input:checked, input')?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      class={`sheet ${look}`}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault(); // Else the browser closes the whole popup.
        onClose();
      }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div class="sheet-in">
        <div class="sheet-top">
          <h2>{label}</h2>
          <button type="button" class="ib small" aria-label={t('close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
