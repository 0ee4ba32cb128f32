/**
 * Records of datasets as the screens show them: in the interface language where there is a choice, answers in order, expiry decided.
 * Pure: the day is passed in.
 */
import type { AnswerView, CardView, DatasetView, Library, OrganizationView, SubscriptionView } from '../messages/protocol.js';
import { claimKeyOf } from '../messages/protocol.js';
import type { Claim, Dataset, Organization, Rebuttal } from '../model/dataset.js';
import { currentRebuttals, isAnswered, isExpired } from '../model/expiry.js';
import { inLang, type Lang, type PartialDate, primaryLang } from '../model/text.js';

/** Languages whose matching has been evaluated. Others work on the same engine and are labelled untested. */
const EVALUATED = new Set(['en', 'id']);
function organizationView(key: string, organization: Organization, lang: Lang): OrganizationView {
  const name = inLang(organization.name, lang);
  return {
    key,
    name,
    shortName: organization.shortName === undefined ? name : inLang(organization.shortName, lang),
    url: organization.url,
    kind: organization.kind,
    interest: organization.interest,
    interestStatement: inLang(organization.interestStatement, lang),
  };
}

/** The organization a record names by key, the dataset's publisher where it names none. */
function speaker(dataset: Dataset, key: string | undefined, lang: Lang): OrganizationView {
  const organization = key === undefined ? undefined : dataset.organizations[key];
  return organizationView(organization === undefined ? dataset.publisher.id : (key ?? ''), organization ?? dataset.publisher, lang);
}

/** One rebuttal of each speaker and page: the one in the wanted language, else in English, else the first. */
function translated(rebuttals: readonly Rebuttal[], lang: Lang): readonly Rebuttal[] {
  const groups = new Map<string, Rebuttal[]>();
  for (const rebuttal of rebuttals) {
    const key = `${rebuttal.by} ${rebuttal.url}`;
    groups.set(key, [...(groups.get(key) ?? []), rebuttal]);
  }
  return [...groups.values()].flatMap((group) => {
    const best = group.find((one) => primaryLang(one.lang) === lang) ?? group.find((one) => primaryLang(one.lang) === 'en') ?? group[0];
    return best === undefined ? [] : [best];
  });
}

/** Undated last. Equal dates keep the publisher's order. */
function newestFirst(a: { readonly published: PartialDate | null }, b: { readonly published: PartialDate | null }): number {
  const [dateA, dateB] = [a.published ?? '', b.published ?? ''];
  return dateA < dateB ? 1 : dateA > dateB ? -1 : 0;
}

const RANK = { none: 0, party: 1, self: 2 } as const;

export function answersOf(dataset: Dataset, claim: Claim, lang: Lang, today: PartialDate): readonly AnswerView[] {
  return translated(currentRebuttals(claim, claim.supersededBy === undefined ? [] : dataset.claims, today), lang)
    .map((rebuttal) => ({
      by: speaker(dataset, rebuttal.by, lang),
      lang: rebuttal.lang,
      answer: rebuttal.answer,
      why: rebuttal.why ?? null,
      url: rebuttal.url,
      host: hostOf(rebuttal.url),
      title: rebuttal.title,
      rating: rebuttal.rating ?? null,
      verdict: rebuttal.rating?.verdict ?? ('unknown' as const),
      published: rebuttal.published ?? null,
      modified: rebuttal.modified ?? null,
      expires: rebuttal.expires ?? null,
      expired: isExpired(rebuttal, today),
      evidence: rebuttal.evidence ?? [],
      developments: [...(rebuttal.developments ?? [])].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    }))
    .sort((a, b) => RANK[a.by.interest] - RANK[b.by.interest] || newestFirst(a, b));
}

export function cardView(dataset: Dataset, claim: Claim, lang: Lang, today: PartialDate): CardView {
  const answers = answersOf(dataset, claim, lang, today);
  return {
    claimKey: claimKeyOf(dataset.id, claim.id),
    claim: { lang: claim.lang, text: claim.text },
    answers,
    agreement: agreementOf(answers),
    dataset: { id: dataset.id, title: inLang(dataset.title, lang), updated: dataset.updated, corrections: dataset.publisher.corrections },
    evaluated: answers.every((answer) => EVALUATED.has(primaryLang(answer.lang))),
  };
}

function agreementOf(answers: readonly AnswerView[]): CardView['agreement'] {
  const verdicts = new Set(answers.map(({ verdict }) => verdict));
  return answers.length < 2 ? null : verdicts.has('unknown') ? 'unknown' : verdicts.size === 1 ? 'agree' : 'differ';
}

/** Cards of one claim in several datasets as one: the first card's, with all answers, independent ones first (PRODUCT.md, rule 3). Null if there is none. */
export function joinedCard(cards: readonly CardView[]): CardView | null {
  const [first] = cards;
  if (first === undefined) return null;
  const seen = new Set<string>();
  const answers = cards
    .flatMap((card) => card.answers)
    .filter(({ url, by }) => {
      // The same page in two datasets is one answer.
      const key = `${by.name} ${url}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .sort((a, b) => RANK[a.by.interest] - RANK[b.by.interest] || newestFirst(a, b));
  return answers.length === 0 ? null : { ...first, answers, agreement: agreementOf(answers), evaluated: cards.every((card) => card.evaluated) };
}

/** What is counted in a dataset. Each screen of ours asks for it when it opens, and it is the same all day. */
interface Tally {
  readonly today: PartialDate;
  readonly counts: DatasetView['counts'];
  /** Key of the organization that answers most, as {@link DatasetView.mainSpeaker} has it. */
  readonly main: string | null;
  readonly speakers: number;
}

const tallies = new WeakMap<Dataset, Tally>();

function tallyOf(dataset: Dataset, today: PartialDate): Tally {
  const known = tallies.get(dataset);
  if (known?.today === today) return known;
  const answered = new Map<string, number>();
  for (const { rebuttals } of dataset.claims) for (const by of new Set(rebuttals.map((rebuttal) => rebuttal.by))) answered.set(by, (answered.get(by) ?? 0) + 1);
  const [first, second] = [...answered].sort(([, a], [, b]) => b - a);
  const hasMain = first !== undefined && first[1] * 2 > dataset.claims.length && first[1] > (second?.[1] ?? 0);
  const inOneLanguage = (list: readonly { readonly translationOf?: string }[]): number =>
    list.filter(({ translationOf }) => translationOf === undefined).length;
  const counts = {
    claims: dataset.claims.filter((claim) => isAnswered(claim, dataset.claims, today)).length,
    faqs: inOneLanguage(dataset.faqs),
    statements: inOneLanguage(dataset.statements),
    voices: inOneLanguage(dataset.voices),
    updates: inOneLanguage(dataset.updates),
  };
  const tally = { today, counts, main: hasMain ? first[0] : null, speakers: answered.size };
  tallies.set(dataset, tally);
  return tally;
}

/** @param subscription null for a packaged one */
export function datasetView(dataset: Dataset, enabled: boolean, lang: Lang, today: PartialDate, subscription: SubscriptionView | null = null): DatasetView {
  const { counts, main, speakers } = tallyOf(dataset, today);
  return {
    id: dataset.id,
    title: inLang(dataset.title, lang),
    enabled,
    publisher: organizationView(dataset.publisher.id, dataset.publisher, lang),
    mainSpeaker: main === null ? null : speaker(dataset, main, lang),
    speakers,
    languages: dataset.languages,
    updated: dataset.updated,
    about: dataset.about.map((subject) => inLang(subject, lang)),
    domains: dataset.domains,
    license: dataset.license,
    corrections: dataset.publisher.corrections,
    counts,
    problem: null,
    subscription,
  };
}

/** Updates that the reader has not read, a translation counted with its original. */
export function unreadUpdates(datasets: readonly Dataset[], isRead: (key: string) => boolean): number {
  return datasets.flatMap((dataset) => dataset.updates.filter((update) => update.translationOf === undefined && !isRead(keyOf(dataset, update)))).length;
}

/** The entries of all datasets to browse, one of each set of translations. */
export function libraryView(datasets: readonly Dataset[], lang: Lang, isRead: (key: string) => boolean): Library {
  const items = <E extends { readonly id: string; readonly lang: Lang; readonly url: string; readonly translationOf?: string }, V>(
    entries: (dataset: Dataset) => readonly E[],
    view: (entry: E, dataset: Dataset) => V,
  ) =>
    datasets.flatMap((dataset) =>
      inBestLanguage(entries(dataset), lang).map((entry) => ({
        // The original's id: an entry read in one language is read in all.
        key: keyOf(dataset, entry),
        datasetId: dataset.id,
        datasetTitle: inLang(dataset.title, lang),
        lang: entry.lang,
        url: entry.url,
        host: hostOf(entry.url),
        ...view(entry, dataset),
      })),
    );
  return {
    faqs: items(
      (dataset) => dataset.faqs,
      ({ question, answer, tags, modified, by }, dataset) => ({ by: speaker(dataset, by, lang), question, answer, tags, modified: modified ?? null }),
    ),
    statements: items(
      (dataset) => dataset.statements,
      ({ title, summary, published, by }, dataset) => ({ by: speaker(dataset, by, lang), title, summary, published }),
    ).sort(newestFirst),
    voices: items(
      (dataset) => dataset.voices,
      ({ name, affiliation, field, title, summary, published, paidBy }) => ({ name, affiliation, field, title, summary, published, paidBy: paidBy ?? null }),
    ).sort(newestFirst),
    updates: items(
      (dataset) => dataset.updates,
      (entry, dataset) => ({ by: speaker(dataset, entry.by, lang), text: entry.text, published: entry.published, unread: !isRead(keyOf(dataset, entry)) }),
    ).sort(newestFirst),
  };
}

function keyOf(dataset: Dataset, { id, translationOf }: { readonly id: string; readonly translationOf?: string }): string {
  return `${dataset.id}/${translationOf ?? id}`;
}

/** Of an entry and its translations the one in the wanted language, else the original. Keeps the order of the originals. */
function inBestLanguage<E extends { readonly id: string; readonly lang: Lang; readonly translationOf?: string }>(
  entries: readonly E[],
  lang: Lang,
): readonly E[] {
  const translations = new Map(
    entries.flatMap((entry) => (entry.translationOf !== undefined && primaryLang(entry.lang) === lang ? [[entry.translationOf, entry] as const] : [])),
  );
  return entries
    .filter(({ translationOf }) => translationOf === undefined)
    .map((entry) => (primaryLang(entry.lang) === lang ? entry : (translations.get(entry.id) ?? entry)));
}

/** Host of an https address without `www.`. */
function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./u, '');
}
