/** Publishers as the background would describe them, invented, for tests and pictures of our own pages: nothing here is signed or fetched. */
import type {
  CardView,
  DatasetView,
  Diagnostics,
  FaqView,
  LoggedRequest,
  OrganizationView,
  Overview,
  PublisherPreview,
  SubscriptionView,
} from '../../src/messages/protocol.js';

/** 25 November 2026, 12:00 UTC. */
export const SAMPLE_NOW = Date.UTC(2026, 10, 25, 12);
const MINUTE = 60_000;
const DAY = 86_400_000;

export const SAMPLE_ID = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
export const SAMPLE_BASE = 'https://data.health.example/answers/';
export const SAMPLE_LINK = `${SAMPLE_BASE}#sunlit=${SAMPLE_ID}`;
const WORDS = ['copper', 'lantern', 'ninety', 'orchard', 'pebble', 'violin', 'harbour', 'maple'];

export const ministry: OrganizationView = {
  key: 'ministry',
  name: 'Ministry of Health of Exampleland',
  shortName: 'Ministry of Health',
  url: 'https://www.health.example/',
  kind: 'government',
  interest: 'party',
  interestStatement: 'We answer for the national vaccination programme.',
};

export function sampleSubscription(change: Partial<SubscriptionView> = {}, now: number = SAMPLE_NOW): SubscriptionView {
  return {
    publisherId: SAMPLE_ID,
    words: WORDS,
    base: SAMPLE_BASE,
    since: now - 40 * DAY,
    lastCheckedAt: now - 20 * MINUTE,
    nextCheckAt: now + 340 * MINUTE,
    publishedAt: now - 2 * DAY,
    state: 'current',
    failure: null,
    heldUntil: null,
    change: null,
    canUndo: false,
    bytes: 612_400,
    ...change,
  };
}

export function sampleDatasetView(change: Partial<DatasetView> = {}): DatasetView {
  return {
    id: 'health',
    title: 'Ministry of Health: questions and answers',
    enabled: true,
    publisher: ministry,
    mainSpeaker: ministry,
    speakers: 1,
    languages: ['en', 'id'],
    updated: '2026-11-24',
    about: ['vaccines', 'medicines', 'outbreaks', 'hospital services'],
    domains: ['health.example', 'vaccines.health.example'],
    license: 'CC BY 4.0',
    corrections: 'mailto:corrections@health.example',
    counts: { claims: 312, faqs: 48, statements: 9, voices: 4, updates: 17 },
    problem: null,
    subscription: null,
    ...change,
  };
}

export function samplePreview(change: Partial<PublisherPreview> = {}, now: number = SAMPLE_NOW): PublisherPreview {
  return {
    link: SAMPLE_LINK,
    publisherId: SAMPLE_ID,
    words: WORDS,
    base: SAMPLE_BASE,
    isPinned: true,
    dataset: sampleDatasetView(),
    samples: [
      { claim: 'Vaccines contain microchips', answer: 'Vaccines given to school children contain no chips or trackers of any kind.', by: ministry },
      { claim: 'Antibiotik menyembuhkan flu', answer: 'Antibiotik tidak bekerja terhadap virus, termasuk virus flu.', by: ministry },
      { claim: 'The Red Cross sells donated blood', answer: 'Blood donors are not paid, and blood is not sold to patients.', by: ministry },
    ],
    bytes: 183_400,
    publishedAt: now - DAY,
    isOld: false,
    followedAs: null,
    ...change,
  };
}

/** Followed publishers in every state, and one that came in the package. */
export function sampleStates(now: number = SAMPLE_NOW): readonly DatasetView[] {
  const view = (id: string, title: string, subscription: SubscriptionView | null, change: Partial<DatasetView> = {}) =>
    sampleDatasetView({ id, title, subscription, ...change });
  const changed = {
    at: now - 2 * DAY,
    added: 3,
    changed: 1,
    removed: 1,
    records: [
      { deed: 'added', text: 'Vaccines given to school children contain no chips or trackers of any kind.' },
      { deed: 'changed', text: 'Antibiotik tidak bekerja terhadap virus, termasuk virus flu.' },
      { deed: 'removed', text: 'Blood donors are not paid.' },
    ],
  } as const;
  const failure = { fault: 'not-a-dataset', at: now - 10 * MINUTE, count: 3, detail: 'head: expected an envelope, got "<!doctype html>"' } as const;
  const base = (name: string) => `https://data.${name}.example/sunlit/`;
  return [
    view('everyday', 'Everyday rumours', null, { mainSpeaker: null, speakers: 35, counts: { claims: 120, faqs: 34, statements: 0, voices: 0, updates: 6 } }),
    view('health', 'Ministry of Health: questions and answers', sampleSubscription({ change: changed, canUndo: true }, now)),
    view('weather', 'Weather service', sampleSubscription({ base: base('weather'), state: 'failing', failure, lastCheckedAt: now - 4 * DAY }, now)),
    view('votes', 'Election board', sampleSubscription({ base: base('votes'), state: 'held', heldUntil: now + 20 * 60 * MINUTE }, now)),
    view('archive', 'Museum of rumours', sampleSubscription({ base: base('museum'), state: 'old', publishedAt: now - 22 * DAY }, now)),
    view('new', 'Consumer bureau', sampleSubscription({ base: base('consumer'), state: 'waiting', publishedAt: null, lastCheckedAt: null, bytes: 0 }, now)),
  ];
}

export function sampleOverview(datasets: readonly DatasetView[], change: Partial<Overview> = {}): Overview {
  return {
    version: '0.1.0',
    uiLang: 'en',
    settings: { defaultMode: 'on', sensitivity: 'strict', appearance: 'system', language: 'browser', showAnswered: true },
    datasets,
    coverage: { claims: 432, publishers: datasets.length },
    sites: [],
    hidden: [],
    dismissed: [],
    hostAccess: true,
    unreadUpdates: 0,
    troubles: [],
    ...change,
  };
}

/** @param count how many; every fourth one failed. */
export function sampleLog(count: number, now: number = SAMPLE_NOW): readonly LoggedRequest[] {
  const names = ['head', 'head', 'd/7c1f0a93e2.gz', 'head'];
  return Array.from({ length: count }, (_, at) => ({
    at: now - at * 97 * MINUTE,
    url: `${SAMPLE_BASE}${names[at % 4]}`,
    bytes: at % 4 === 2 ? 6_430 : at % 4 === 3 ? 0 : 2_140,
    outcome: at % 4 === 3 ? 'unreachable' : 'ok',
  }));
}

/** A claim with one answer of the ministry's. */
export function sampleCard(change: Partial<CardView> = {}): CardView {
  return {
    claimKey: 'health/microchips',
    claim: { lang: 'en', text: 'Vaccines contain microchips' },
    answers: [
      {
        by: ministry,
        lang: 'en',
        answer: 'Vaccines given in Exampleland hold no electronics, says the ministry; every batch’s ingredients are published.',
        why: null,
        url: 'https://www.health.example/vaccines/ingredients',
        host: 'health.example',
        title: 'What is in a vaccine',
        rating: null,
        verdict: 'unknown',
        published: '2026-03-02',
        modified: '2026-10-11',
        expires: null,
        expired: false,
        evidence: [],
        developments: [],
      },
    ],
    agreement: null,
    dataset: { id: 'health', title: 'Ministry of Health: questions and answers', updated: '2026-11-24', corrections: 'mailto:corrections@health.example' },
    evaluated: true,
    ...change,
  };
}

export function sampleFaq(change: Partial<FaqView> = {}): FaqView {
  return {
    key: 'health/ingredients',
    datasetId: 'health',
    datasetTitle: 'Ministry of Health: questions and answers',
    lang: 'en',
    url: 'https://www.health.example/vaccines/ingredients',
    host: 'health.example',
    by: ministry,
    question: 'What is in a vaccine?',
    answer: 'The agent it protects from, weakened or in parts, water, salts; no microchips.',
    tags: ['vaccines', 'ingredients'],
    modified: '2026-10-11',
    ...change,
  };
}

/** Diagnostics with something of everything. */
export function sampleDiagnostics(change: Partial<Diagnostics> = {}, now: number = SAMPLE_NOW): Diagnostics {
  const counts = sampleDatasetView().counts;
  return {
    version: '0.1.0',
    indexVersion: 1,
    browser: 'Chromium 156',
    database: { trouble: null },
    datasets: [
      {
        id: 'everyday',
        title: 'Everyday rumours',
        enabled: true,
        origin: 'packaged',
        state: null,
        counts,
        bytes: null,
        indexes: [{ lang: 'en', bytes: 91_200 }],
      },
      {
        id: 'health',
        title: 'Ministry of Health: questions and answers',
        enabled: false,
        origin: 'followed',
        state: 'current',
        counts,
        bytes: 612_400,
        indexes: [],
      },
    ],
    problems: [],
    counts: { sites: 2, hidden: 1, dismissed: 3, requests: 130 },
    errors: [{ at: now - 3 * MINUTE, level: 'warning', text: 'a request could not be logged: AbortError: the disk is busy' }],
    ...change,
  };
}
