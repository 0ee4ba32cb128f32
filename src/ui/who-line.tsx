/** Who answers: kind icon, name with kind or stake in words, and the interest in the speaker's declared words. */
import { KindIcon } from './icons.js';
import { byLine, kindWords, type Speaker } from './speaker-words.js';
import { useTranslate } from './translate.js';

export function WhoLine({ speaker }: { readonly speaker: Speaker }) {
  const t = useTranslate();
  // Speaking about itself, the kind is not in the phrase: it opens the second line instead.
  const kind = speaker.interest === 'self' ? t('interestKind', { kind: kindWords(speaker, t) }) : '';
  return (
    <div class="who">
      <KindIcon kind={speaker.kind} />
      <div>
        <strong>{byLine(speaker, t, 'full')}</strong>
        <span>{[kind, speaker.interestStatement].filter((part) => part !== '').join(' ')}</span>
      </div>
    </div>
  );
}
