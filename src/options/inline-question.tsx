/** A button whose deed is asked about first, in place. Focus goes to the question and comes back; Escape is "no". */
import { useEffect, useRef, useState } from 'preact/hooks';

interface InlineQuestionProps {
  readonly words: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly isDisabled?: boolean;
  readonly onYes: () => void;
}

export function InlineQuestion({ words, question, yes, no, isDisabled = false, onYes }: InlineQuestionProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const asked = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen) asked.current?.focus();
    else if (wasOpen.current) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  if (!isOpen) {
    return (
      <button ref={button} type="button" class="btn plain" aria-expanded={false} aria-disabled={isDisabled} onClick={() => !isDisabled && setOpen(true)}>
        {words}
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this is a question with two buttons.
    <div
      ref={asked}
      class="question"
      role="group"
      aria-label={question}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <p>{question}</p>
      <div class="actions">
        <button
          type="button"
          class="btn"
          onClick={() => {
            setOpen(false);
            onYes();
          }}
        >
          {yes}
        </button>
        <button type="button" class="btn plain" onClick={() => setOpen(false)}>
          {no}
        </button>
      </div>
    </div>
  );
}
