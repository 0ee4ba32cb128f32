/** No link yet, or one that is none: a field to paste it into, and in words what is wrong. */
import { useId, useState } from 'preact/hooks';
import { LINK_PROBLEM_KEYS, type LinkProblem, readSubscribeLink } from '../ui/subscribe-link.js';
import { useTranslate } from '../ui/translate.js';
import { View } from './view.js';

interface AskingViewProps {
  /** What was given, to be mended; empty if nothing was. */
  readonly start: string;
  readonly onLink: (link: string) => void;
}

export function AskingView({ start, onLink }: AskingViewProps) {
  const t = useTranslate();
  const id = useId();
  const [typed, setTyped] = useState(start);
  const [problem, setProblem] = useState<LinkProblem | null>(start === '' ? null : problemOf(start));

  function look(event: Event): void {
    event.preventDefault();
    const read = readSubscribeLink(typed);
    if ('problem' in read) return setProblem(read.problem);
    onLink(read.link);
  }

  return (
    <View title={t('subscribeTitle')} lead={t('subscribeAskLead')}>
      <form class="panel ask" onSubmit={look} noValidate>
        <label for={id}>{t('subscribeLabel')}</label>
        <div class="actions">
          <div class="field">
            <input
              id={id}
              type="text"
              inputMode="url"
              dir="ltr"
              autocomplete="off"
              spellcheck={false}
              placeholder="https://data.example.org/answers/"
              value={typed}
              aria-invalid={problem !== null}
              aria-describedby={problem === null ? undefined : `${id}-problem`}
              onInput={(event) => {
                setTyped(event.currentTarget.value);
                setProblem(null);
              }}
            />
          </div>
          <button type="submit" class="btn primary">
            {t('subscribeLook')}
          </button>
        </div>
        <p class="problem" id={`${id}-problem`} role="status">
          {problem === null ? '' : t(LINK_PROBLEM_KEYS[problem])}
        </p>
      </form>
    </View>
  );
}

function problemOf(text: string): LinkProblem | null {
  const read = readSubscribeLink(text);
  return 'problem' in read ? read.problem : null;
}
