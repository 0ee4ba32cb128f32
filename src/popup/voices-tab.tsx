/** Outside experts and newsrooms, by field. Who paid is always said, also when nobody said it. */
import { useState } from 'preact/hooks';
import type { VoiceView } from '../messages/protocol.js';
import type { VoiceField } from '../model/dataset.js';
import { foreign } from '../ui/answer-words.js';
import { formatDate } from '../ui/format-date.js';
import { FieldIcon } from '../ui/icons.js';
import { OutsideLink } from '../ui/outside-link.js';
import { useTranslate, useUiLang } from '../ui/translate.js';
import { type Filter, isFilteredOut, NoPublisher, ToolRow } from './publisher-filter.js';
import { useParts } from './show-more.js';

const FIELD_KEYS: Readonly<Record<VoiceField, string>> = {
  cybersecurity: 'fieldCybersecurity',
  academia: 'fieldAcademia',
  media: 'fieldMedia',
  law: 'fieldLaw',
  health: 'fieldHealth',
  'civil-society': 'fieldCivilSociety',
  government: 'fieldGovernment',
};

export function VoicesTab({ voices, filter }: { readonly voices: readonly VoiceView[]; readonly filter: Filter }) {
  const t = useTranslate();
  const [chosen, setChosen] = useState<VoiceField | null>(null);
  const fields = (Object.keys(FIELD_KEYS) as VoiceField[]).filter((field) => voices.some((voice) => voice.field === field));
  const field = chosen !== null && fields.includes(chosen) ? chosen : null; // The filter may have taken the chosen field away.
  const shown = voices.filter((voice) => field === null || voice.field === field);
  const { rows, more } = useParts(shown, field);
  if (isFilteredOut(filter)) return <NoPublisher filter={filter} />;

  return (
    <>
      <div class="tools">
        <ToolRow count={t('countVoices', { count: shown.length })} filter={filter} />
        {fields.length > 1 && (
          <fieldset class="chips">
            <legend class="sr">{t('fieldLabel')}</legend>
            <button type="button" class="chip" aria-pressed={field === null} onClick={() => setChosen(null)}>
              {t('fieldAll', { count: voices.length })}
            </button>
            {fields.map((name) => (
              <button key={name} type="button" class="chip" aria-pressed={name === field} onClick={() => setChosen(name)}>
                {t(FIELD_KEYS[name])}
              </button>
            ))}
          </fieldset>
        )}
      </div>
      <ul class="list">
        {rows.map((voice) => (
          <VoiceRow key={voice.key} voice={voice} />
        ))}
      </ul>
      {more}
    </>
  );
}

function VoiceRow({ voice }: { readonly voice: VoiceView }) {
  const t = useTranslate();
  const lang = useUiLang();
  return (
    <li>
      <OutsideLink href={voice.url} class="rowb">
        <span class="voice">
          <FieldIcon field={voice.field} />
          <span>
            <b>{voice.name}</b>
            <span class="by dots">
              {voice.affiliation !== '' && voice.affiliation !== voice.name && <span>{voice.affiliation}</span>}
              <span>{t(FIELD_KEYS[voice.field])}</span>
            </span>
            <span class="s ink" {...foreign(voice.lang)}>
              {voice.summary}
            </span>
            <span class="meta dots">
              <span>{t('paidBy', { payer: voice.paidBy ?? t('paidByNobody') })}</span>
              <span>{formatDate(voice.published, lang)}</span>
            </span>
          </span>
        </span>
      </OutsideLink>
    </li>
  );
}
