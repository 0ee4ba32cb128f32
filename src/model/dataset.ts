/**
 * What a publisher says: the records of one dataset, format `sunlit-dataset/1` (docs/DATASET.md).
 *
 * Plain text only. Dates are {@link PartialDate}. Addresses are https and on a declared domain; the
 * validator (`dataset/format.ts`) holds that, these are only the shapes.
 * Words follow schema.org: a claim's `text` is `claimReviewed`, a rating's `label` is `reviewRating.alternateName`.
 */
import type { Lang, LangText, PartialDate, TextByLang } from './text.js';

/** What sort of body speaks. It is shown in words and never used to judge an answer. */
export type OrganizationKind = 'company' | 'government' | 'intergovernmental' | 'fact-checker' | 'academic' | 'media' | 'community';

/** The speaker's stake in the claim: about itself, a party to the matter, or none declared. */
export type Interest = 'self' | 'party' | 'none';

/** Our closed list, derived from a rater's words. It may sort; the words are what is shown. */
export type Verdict = 'false' | 'mostly-false' | 'mixed' | 'mostly-true' | 'true' | 'unproven' | 'satire' | 'outdated' | 'unknown';

/** A body whose answers a dataset carries. */
export interface Organization {
  /** Full name, by language. */
  readonly name: TextByLang;
  /** Name for labels ("WHO’s answer"), by language; the full name where absent. */
  readonly shortName?: TextByLang;
  readonly url: string;
  readonly kind: OrganizationKind;
  readonly interest: Interest;
  /** What it is responsible for and what it stands to gain, in one or two sentences, by language. */
  readonly interestStatement: TextByLang;
}

/** Who makes the dataset: an organization with a name of its own as a publisher. */
export interface Publisher extends Organization {
  readonly id: string;
  /** Where to send corrections: an https address or `mailto:`. */
  readonly corrections: string;
  readonly policyUrl?: string;
}

export interface Rating {
  /** The rater's words, verbatim, in the language of the rebuttal's page. */
  readonly label: string;
  readonly verdict: Verdict;
}

/** A document a rebuttal cites. */
export interface Evidence {
  readonly title: string;
  readonly url: string;
  /** Who made the document. */
  readonly by: string;
  readonly kind: 'guidance' | 'study' | 'report' | 'record' | 'law' | 'statement' | 'press' | 'fact-check';
}

/** Something that became known after the answer was given. */
export interface Development {
  readonly date: PartialDate;
  readonly text: string;
  readonly url: string;
}

/** One official answer to a claim, in one language. Rebuttals of one claim with equal `by` and `url` are translations of each other. */
export interface Rebuttal {
  /** Key in {@link Dataset.organizations}. */
  readonly by: string;
  readonly lang: Lang;
  /** The answer in one sentence that names nobody's fault and says who says it where the speaker has an interest. */
  readonly answer: string;
  /** Why the rumour misleads, one to three sentences. */
  readonly why?: string;
  /** The official page. */
  readonly url: string;
  readonly title: string;
  readonly rating?: Rating;
  /** When the answer was given. Absent where its page states no date; the screen then says so. */
  readonly published?: PartialDate;
  readonly modified?: PartialDate;
  readonly expires?: PartialDate;
  readonly evidence?: readonly Evidence[];
  readonly developments?: readonly Development[];
}

/** A checked claim: a rumour and the official answers to it. */
export interface Claim {
  /** Unique in its dataset; lower-case letters, digits and hyphens. */
  readonly id: string;
  /** The language the claim was first written in. */
  readonly lang: Lang;
  /** The rumour as its believers would say it, one sentence. */
  readonly text: string;
  /** Other wordings, in any language. They are what matching lives on. */
  readonly variants: readonly LangText[];
  /** Sentences near the claim that must not be marked. */
  readonly notMatching: readonly LangText[];
  readonly claimant?: string;
  readonly firstSeen?: PartialDate;
  /** Addresses of the same claim elsewhere. */
  readonly sameAs?: readonly string[];
  readonly tags: readonly string[];
  readonly rebuttals: readonly Rebuttal[];
  /** Id of the claim that took this one's place. */
  readonly supersededBy?: string;
  /** The day the publisher took the claim back. */
  readonly withdrawn?: PartialDate;
}

/** Fields that FAQ entries, statements, voices and updates share. */
interface Entry {
  readonly id: string;
  readonly lang: Lang;
  readonly url: string;
  /** Id of the entry this one is a translation of. Readers see one of the two. */
  readonly translationOf?: string;
}

export interface FaqEntry extends Entry {
  /** Key in {@link Dataset.organizations}: whose answer this is. The publisher's own where absent. */
  readonly by?: string;
  readonly question: string;
  readonly answer: string;
  readonly tags: readonly string[];
  /** When the answer was last changed. Absent where its page states no date. */
  readonly modified?: PartialDate;
}

/** A public statement of an organization. (A *statement* in `match` is a sentence on a page: hence the longer name.) */
export interface OfficialStatement extends Entry {
  readonly by?: string;
  readonly title: string;
  readonly summary: string;
  readonly published: PartialDate;
}

export type VoiceField = 'cybersecurity' | 'media' | 'academia' | 'law' | 'health' | 'civil-society' | 'government';

/** An outside expert or newsroom on the subject. */
export interface Voice extends Entry {
  readonly name: string;
  readonly affiliation: string;
  readonly field: VoiceField;
  readonly title: string;
  readonly summary: string;
  readonly published: PartialDate;
  /** Who paid for the work, in words. Absent: nobody said, and the screen says so. */
  readonly paidBy?: string;
}

export interface Update extends Entry {
  readonly by?: string;
  readonly text: string;
  readonly published: PartialDate;
}

/** Its five lists. */
export type DatasetLists = Pick<Dataset, 'claims' | 'faqs' | 'statements' | 'voices' | 'updates'>;
/** Everything but the lists. */
export type DatasetHeader = Omit<Dataset, keyof DatasetLists>;

/** One dataset: what one file of `sunlit-dataset/1` holds. */
export interface Dataset {
  readonly spec: 'sunlit-dataset/1';
  readonly id: string;
  readonly title: TextByLang;
  readonly languages: readonly Lang[];
  readonly updated: PartialDate;
  /** SPDX identifier. */
  readonly license: string;
  readonly publisher: Publisher;
  /** Hosts its links may point to; subdomains are included. */
  readonly domains: readonly string[];
  /** What it may speak about, in words, shown before subscribing. */
  readonly about: readonly TextByLang[];
  readonly organizations: Readonly<Record<string, Organization>>;
  readonly claims: readonly Claim[];
  readonly faqs: readonly FaqEntry[];
  readonly statements: readonly OfficialStatement[];
  readonly voices: readonly Voice[];
  readonly updates: readonly Update[];
}
