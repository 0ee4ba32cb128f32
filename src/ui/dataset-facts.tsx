/**
 * What a reader should know before trusting an answer: who stands behind it and what they stand to gain, what it may speak about, where it leads.
 * Rows of a `dl.kv`. The texts are a stranger's: isolated, and no address is a link unless it is https or a letter.
 */
import { joinWords, languageName } from './format-language.js';
import { OutsideLink } from './outside-link.js';
import { byLine, kindWords, type Speaker } from './speaker-words.js';
import { useTranslate, useUiLang } from './translate.js';

interface Body extends Speaker {
  readonly key: string;
  readonly url: string;
}

/** The part of the protocol's `DatasetView` that is told here. */
export interface FactsOfDataset {
  readonly publisher: Body;
  readonly mainSpeaker: Body | null;
  readonly languages: readonly string[];
  readonly about: readonly string[];
  readonly domains: readonly string[];
  readonly license: string;
  readonly corrections: string;
  readonly counts: { readonly claims: number; readonly faqs: number; readonly statements: number; readonly voices: number; readonly updates: number };
}

const INTEREST_KEYS = { self: 'detailsInterestSelf', party: 'detailsInterestParty', none: 'detailsInterestNone' } as const;

export function DatasetFacts({ dataset }: { readonly dataset: FactsOfDataset }) {
  const t = useTranslate();
  const lang = useUiLang();
  const { publisher, mainSpeaker, counts } = dataset;
  const languages = dataset.languages.map((tag) => languageName(tag, lang));
  // What there is none of goes without saying; claims are what a reader came for.
  const amounts = [
    t('countClaims', { count: counts.claims }),
    ...(counts.faqs > 0 ? [t('countQuestions', { count: counts.faqs })] : []),
    ...(counts.statements > 0 ? [t('countStatementsShort', { count: counts.statements })] : []),
    ...(counts.voices > 0 ? [t('countVoices', { count: counts.voices })] : []),
    ...(counts.updates > 0 ? [t('countUpdates', { count: counts.updates })] : []),
  ];
  return (
    <>
      <dt>{t('detailsPublisher')}</dt>
      <dd>
        <b>
          <bdi>{publisher.name}</bdi>
        </b>
        , {kindWords(publisher, t)}. <Address href={publisher.url} />
      </dd>
      <dt>{t('detailsInterest')}</dt>
      <dd>
        {t(INTEREST_KEYS[publisher.interest])}
        {publisher.interestStatement !== '' && (
          <>
            {' '}
            {t('detailsInOwnWords')}{' '}
            <q class="said">
              <bdi>{publisher.interestStatement}</bdi>
            </q>
          </>
        )}
      </dd>
      {mainSpeaker && mainSpeaker.key !== publisher.key && mainSpeaker.name !== publisher.name && (
        <>
          <dt>{t('detailsSpeaker')}</dt>
          <dd>
            <b>
              <bdi>{byLine(mainSpeaker, t, 'full')}</bdi>
            </b>
            . <bdi>{mainSpeaker.interestStatement}</bdi>
          </dd>
        </>
      )}
      {dataset.about.length > 0 && (
        <>
          <dt>{t('detailsAbout')}</dt>
          <dd>
            {dataset.about.map((subject, at) => (
              <span key={subject}>
                {at > 0 && ' · '}
                <bdi>{subject}</bdi>
              </span>
            ))}
          </dd>
        </>
      )}
      <dt>{t('detailsAmount')}</dt>
      <dd>
        {amounts.join(', ')}. {joinWords(languages, lang)}.
      </dd>
      <dt>{t('detailsLinks')}</dt>
      <dd dir="auto">{dataset.domains.join(', ')}</dd>
      <dt>{t('detailsCorrections')}</dt>
      <dd>
        <Address href={dataset.corrections} />
      </dd>
      <dt>{t('detailsLicence')}</dt>
      <dd dir="auto">{dataset.license}</dd>
    </>
  );
}

/** An address or a letter; anything else stays text. */
function Address({ href }: { readonly href: string }) {
  if (href.startsWith('mailto:')) return <a href={href}>{href.slice('mailto:'.length)}</a>;
  if (!href.startsWith('https://')) return <bdi>{href}</bdi>;
  return <OutsideLink href={href}>{shortUrl(href)}</OutsideLink>;
}

/** Address as shown: without scheme, `www.` and closing slash. */
export function shortUrl(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}
