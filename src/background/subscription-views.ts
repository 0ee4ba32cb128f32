/** Followed publishers as the screens show them before there is a dataset: a preview, and one that waits for its first download. */
import { fingerprintWords } from '../dataset/trust/fingerprint.js';
import type { DatasetView, PublisherPreview, SubscriptionView } from '../messages/protocol.js';
import type { Lang, PartialDate } from '../model/text.js';
import { datasetIdOf } from './held-copy.js';
import type { Preview, Subscriptions } from './subscriptions.js';
import { answersOf, datasetView } from './views.js';

/** Claims shown in a preview. */
const SAMPLES = 3;

export function previewView(
  { publisherId, link, base, isPinned, copy, isOld }: Preview,
  subscriptions: Subscriptions,
  lang: Lang,
  today: PartialDate,
): PublisherPreview {
  const { dataset } = copy.held;
  const { head } = copy;
  const samples = dataset.claims
    .flatMap((claim) => {
      const [answer] = answersOf(dataset, claim, lang, today);
      return answer === undefined ? [] : [{ claim: claim.text, answer: answer.answer, by: answer.by }];
    })
    .slice(0, SAMPLES);
  const datasetId = datasetIdOf(publisherId);
  return {
    link,
    publisherId,
    words: fingerprintWords(publisherId),
    base,
    isPinned,
    dataset: datasetView(dataset, true, lang, today),
    samples,
    bytes: head?.full.gz ?? 0,
    publishedAt: head === null ? 0 : Date.parse(head.published),
    isOld,
    followedAs: subscriptions.view(datasetId) === null ? null : datasetId,
  };
}

/** A publisher of whom nothing is here yet: known by its host only. */
export function waitingView(id: string, subscription: SubscriptionView): DatasetView {
  const host = new URL(subscription.base).hostname;
  return {
    id,
    title: host,
    enabled: true,
    publisher: { key: '', name: host, shortName: host, url: subscription.base, kind: 'community', interest: 'party', interestStatement: '' },
    mainSpeaker: null,
    speakers: 0,
    languages: [],
    updated: '',
    about: [],
    domains: [],
    license: '',
    corrections: subscription.base,
    counts: { claims: 0, faqs: 0, statements: 0, voices: 0, updates: 0 },
    problem: null,
    subscription,
  };
}
