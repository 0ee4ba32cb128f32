/**
 * Who speaks and with what stake, in words: the labels of card and lists (DESIGN.md, "Words").
 * Only an independent rater's words may read like a verdict; an interested party's answer stays "TikTok’s answer".
 * Keys live under `kind…` and `interest…`, because the card gets only those from the background.
 */
import type { Interest, OrganizationKind } from '../model/dataset.js';
import type { Translate } from './translate.js';

/** The part of an organization that is put into words; `OrganizationView` of the protocol is one. */
export interface Speaker {
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganizationKind;
  readonly interest: Interest;
  readonly interestStatement: string;
}

/** The part of an answer its label is made of. */
export interface LabelledAnswer {
  readonly by: Speaker;
  readonly rating: { readonly label: string } | null;
}

const KIND_KEYS: Readonly<Record<OrganizationKind, string>> = {
  company: 'kindCompany',
  government: 'kindGovernment',
  intergovernmental: 'kindIntergovernmental',
  'fact-checker': 'kindFactChecker',
  academic: 'kindAcademic',
  media: 'kindMedia',
  community: 'kindCommunity',
};

/** What sort of body it is. A fact-checker with a stake of its own is not called independent. */
export function kindWords(speaker: Pick<Speaker, 'kind' | 'interest'>, t: Translate): string {
  if (speaker.kind === 'fact-checker' && speaker.interest !== 'none') return t('kindFactCheckerTied');
  return t(KIND_KEYS[speaker.kind]);
}

/** Whether the answer's rating may be quoted as a label: given by somebody with no stake. */
export function isRated(answer: LabelledAnswer): boolean {
  return answer.rating !== null && answer.by.interest === 'none';
}

/**
 * The label of an answer, which is also the name of its card.
 * @example 'TikTok’s answer' · 'Rated “Hoaks” by TurnBackHoax' · 'Reuters’ report'
 */
export function labelOf(answer: LabelledAnswer, t: Translate): string {
  const name = answer.by.shortName;
  const names = { name, owner: possessive(name) };
  if (isRated(answer)) return t('kindLabelRated', { ...names, rating: answer.rating?.label ?? '' });
  return t(answer.by.kind === 'media' ? 'kindLabelReport' : 'kindLabelAnswer', names);
}

/** English possessive; other languages use `{name}`. A capital S at the end is an abbreviation: "USPS’s". */
function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}

/**
 * Speaker and kind or stake, in one phrase.
 * @param form `short` for lists, `full` for the card and details.
 * @example 'TikTok, speaking about itself' · 'World Health Organization, UN agency'
 */
export function byLine(speaker: Speaker, t: Translate, form: 'short' | 'full' = 'short'): string {
  const name = form === 'full' ? speaker.name : speaker.shortName;
  return speaker.interest === 'self' ? t('interestSelf', { name }) : t('interestOther', { name, kind: kindWords(speaker, t) });
}

/** Who answers in a dataset: the one that gives most answers and how many others, or only how many. */
export function speakersWords(
  { mainSpeaker, speakers }: { readonly mainSpeaker: Speaker | null; readonly speakers: number },
  t: Translate,
  form: 'short' | 'full' = 'short',
): string {
  if (mainSpeaker === null) return t('countSpeakers', { count: speakers });
  const who = byLine(mainSpeaker, t, form);
  return speakers === 1 ? who : t('datasetMain', { who, count: speakers - 1 });
}
