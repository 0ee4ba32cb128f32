/**
 * What a publisher says about itself and what Sunlit counted and checked, before anything is followed. The answers stand in front; the rumours they answer are
 * small and never a heading. Every text of the publisher is a stranger's: text nodes, isolated, wrapping.
 */
import type { PublisherPreview } from '../messages/protocol.js';
import { openOptions } from '../platform/browser.js';
import { DatasetFacts, shortUrl } from '../ui/dataset-facts.js';
import { formatDate, formatDay } from '../ui/format-date.js';
import { formatSize } from '../ui/format-size.js';
import { Icon } from '../ui/icons.js';
import { KeyWords } from '../ui/key-words.js';
import { numberWord } from '../ui/number-words.js';
import { byLine } from '../ui/speaker-words.js';
import { useTranslate, useUiLang } from '../ui/translate.js';
import { View } from './view.js';

interface PreviewViewProps {
  readonly preview: PublisherPreview;
  readonly host: string;
  readonly isBusy: boolean;
  readonly onFollow: () => void;
  readonly onCancel: () => void;
}

export function PreviewView({ preview, host, isBusy, onFollow, onCancel }: PreviewViewProps) {
  const t = useTranslate();
  const lang = useUiLang();
  const { dataset, samples, followedAs } = preview;
  return (
    <article class="panel prev">
      <p class="meta">{t(followedAs === null ? 'previewNote' : 'previewNoteFollowed')}</p>
      <View title={dataset.title}>
        <Notices preview={preview} />
        <dl class="kv">
          <DatasetFacts dataset={dataset} />
          <dt>{t('previewKey')}</dt>
          <dd>
            <KeyWords words={preview.words} />
            <p class="meta">{t(preview.isPinned ? 'previewKeyPinned' : 'previewKeyOpen')}</p>
          </dd>
          <dt>{t('detailsHost')}</dt>
          <dd class="addr" dir="ltr">
            {shortUrl(preview.base)}
          </dd>
          <dt>{t('previewDate')}</dt>
          <dd>{t('previewDateWords', { date: formatDate(dataset.updated, lang), signed: formatDay(preview.publishedAt, lang) })}</dd>
          <dt>{t('previewSize')}</dt>
          <dd>{t('previewSizeWords', { size: formatSize(preview.bytes, lang) })}</dd>
          <dt>{t('previewSamples', { count: samples.length, number: numberWord(samples.length, t) })}</dt>
          <dd>
            {samples.length === 0 ? (
              t('previewSamplesNone')
            ) : (
              <ul class="samples">
                {samples.map(({ claim, answer, by }) => (
                  <li key={`${claim} ${answer}`}>
                    <p class="said" dir="auto">
                      {answer}
                    </p>
                    <p class="meta">
                      <bdi>{byLine(by, t)}</bdi> · {t('previewRumour')} “<bdi>{claim}</bdi>”
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </dl>
      </View>
      <footer>
        {followedAs === null ? (
          <>
            <p>{t('previewFoot', { host })}</p>
            <button type="button" class="btn" disabled={isBusy} onClick={onCancel}>
              {t('subscribeCancel')}
            </button>
            <button type="button" class="btn primary" aria-disabled={isBusy} onClick={() => !isBusy && onFollow()}>
              {t(isBusy ? 'previewBusy' : 'previewFollow')}
            </button>
          </>
        ) : (
          <>
            <p>{t('previewFollowedFoot')}</p>
            <button type="button" class="btn primary" onClick={() => void openOptions(`publisher-${followedAs}`)}>
              {t('subscribeOpenSettings')}
            </button>
          </>
        )}
      </footer>
    </article>
  );
}

/** What a reader should know before the facts: keys that the link leaves open, and data the publisher has left alone. */
function Notices({ preview }: { readonly preview: PublisherPreview }) {
  const t = useTranslate();
  const lang = useUiLang();
  return (
    <>
      {!preview.isPinned && preview.followedAs === null && (
        <div class="notice">
          <Icon name="info" />
          <span>
            <b>{t('previewUnpinned')}</b> {t('previewUnpinnedHint')}
          </span>
        </div>
      )}
      {preview.isOld && (
        <div class="notice">
          <Icon name="clock" />
          <span>
            <b>{t('previewOld', { date: formatDay(preview.publishedAt, lang) })}</b> {t('previewOldHint')}
          </span>
        </div>
      )}
    </>
  );
}
