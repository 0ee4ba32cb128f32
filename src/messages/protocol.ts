/**
 * Every message between contexts, by direction, and the shapes they carry. Nothing else crosses a boundary.
 *
 * Content scripts live in other people's pages, so they may only ask what {@link PageRequests} lists (held by
 * `messages/sender.ts`). Our own pages may ask what {@link AppRequests} lists. Each request is answered by a
 * {@link Result}; the codes are {@link FailureCode}, which the interface maps to sentences.
 *
 * Messages travel as JSON in Chromium and as structured clones in Firefox: plain data only.
 */

import type { Development, Evidence, Interest, OrganizationKind, Rating, Verdict, VoiceField } from '../model/dataset.js';
import type { Match, Sensitivity, Stance, TextBlock } from '../model/match.js';
import type { Result } from '../model/result.js';
import type { Lang, LangText, PartialDate } from '../model/text.js';

/** `<dataset id>/<claim id>`: one claim among all datasets. */
export type ClaimKey = string;

export type FailureCode =
  /** The background could not be reached: it is starting, or the extension was updated under an open page. */
  | 'unreachable'
  /** The message was not understood, or its sender may not send it. */
  | 'refused'
  /** Reading or writing the browser's storage failed. */
  | 'storage'
  /** No claim, dataset or tab by that name any more. */
  | 'gone'
  /** A fault of ours; the log has the details. */
  | 'unexpected';

export type Reply<T> = Result<T, FailureCode>;

// ---------------------------------------------------------------- shapes

/** What happens on a site: marks and badge, badge only, nothing at all. */
export type SiteMode = 'on' | 'toolbar' | 'off';

export interface Settings {
  /** For sites without a choice of their own. `off` = only on chosen sites. */
  readonly defaultMode: SiteMode;
  readonly sensitivity: Sensitivity;
  readonly appearance: 'system' | 'light' | 'dark';
  /** `browser` follows the browser's interface language. */
  readonly language: 'browser' | 'en' | 'id';
  /** Draw the faint mark on sentences that already answer or only report the rumour. */
  readonly showAnswered: boolean;
}

/** A reader's choice for one host. */
export interface SiteChoice {
  readonly host: string;
  readonly mode: SiteMode;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

/** An organization as shown: names in the interface language. */
export interface OrganizationView {
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly url: string;
  readonly kind: OrganizationKind;
  readonly interest: Interest;
  readonly interestStatement: string;
}

/** One answer as the card and the lists show it. */
export interface AnswerView {
  readonly by: OrganizationView;
  readonly lang: Lang;
  readonly answer: string;
  readonly why: string | null;
  readonly url: string;
  /** Host of `url` without `www.`, as shown under the button. */
  readonly host: string;
  readonly title: string;
  readonly rating: Rating | null;
  readonly verdict: Verdict;
  /** Null where the page of the answer states no date. */
  readonly published: PartialDate | null;
  readonly modified: PartialDate | null;
  /** Last day the answer holds, or null. */
  readonly expires: PartialDate | null;
  /** The day it was asked is past `expires`: shown in the shade, with "may be out of date". */
  readonly expired: boolean;
  readonly evidence: readonly Evidence[];
  /** Oldest first. */
  readonly developments: readonly Development[];
}

/** Everything the card shows for one claim. */
export interface CardView {
  readonly claimKey: ClaimKey;
  /** The rumour in its own words; shown only under "Why this mark?". */
  readonly claim: LangText;
  /** Never empty. Independent answers first, then by date, newest first. */
  readonly answers: readonly AnswerView[];
  /** Whether the answers' verdicts agree; `unknown` if one of them gives none; null for a single answer. */
  readonly agreement: 'agree' | 'differ' | 'unknown' | null;
  readonly dataset: {
    readonly id: string;
    readonly title: string;
    /** Date of the copy on this device. */
    readonly updated: PartialDate;
    /** https address or `mailto:` for corrections. */
    readonly corrections: string;
  };
  /** Whether matching in the language of the answers shown has been evaluated (English and Indonesian have). */
  readonly evaluated: boolean;
}

/** A match on a page, with an id that holds as long as the page. */
export interface PageMatch extends Omit<Match, 'claimId'> {
  readonly claimKey: ClaimKey;
}

/** Why a sentence was matched, ready to show. Offsets are UTF-16, half-open, in the text beside them. */
export interface ExplanationView {
  readonly sentence: LitText;
  readonly claim: LitText & { readonly lang: Lang };
  /** Message keys of `public/_locales` (`check…`) with their values, in the order they are shown. */
  readonly checks: readonly { readonly key: string; readonly values: Readonly<Record<string, string>> }[];
}

/** A text and the words in it that decided. */
export interface LitText {
  readonly text: string;
  readonly lit: readonly { readonly start: number; readonly end: number }[];
}

/** What a page's content script has found, for badge and popup. */
export interface PageSummary {
  readonly status: 'reading' | 'ready' | 'paused';
  /** Sentences that assert a claim: the number on the badge. */
  readonly open: number;
  /** Sentences looked at. */
  readonly sentences: number;
}

/** A match as the popup lists it. */
export interface ListedMatch {
  readonly id: string;
  readonly claimKey: ClaimKey;
  readonly sentence: string;
  readonly lang: Lang | null;
  readonly stance: Stance;
  readonly probability: number;
  /** Whether the sentence can be scrolled to: false for an orphan. */
  readonly reachable: boolean;
}

export interface PageState extends PageSummary {
  /** In the order of the page. */
  readonly matches: readonly ListedMatch[];
  /** Subscribe links the page itself names in its head, for the popup to offer. */
  readonly offers: readonly string[];
}

/** How a content script is to behave on its page. */
export interface PageSettings {
  readonly mode: SiteMode;
  readonly showAnswered: boolean;
  /** Changes whenever datasets, sensitivity, hidden answers or "Not this claim" change: match again. */
  readonly generation: number;
  /** Language of the interface. */
  readonly uiLang: 'en' | 'id';
  readonly appearance: Settings['appearance'];
}

export interface DatasetView {
  readonly id: string;
  readonly title: string;
  readonly enabled: boolean;
  readonly publisher: OrganizationView;
  /** The organization that answers more than half of its claims, and more than any other; null if none does. */
  readonly mainSpeaker: OrganizationView | null;
  /** Number of organizations that answer in it. */
  readonly speakers: number;
  readonly languages: readonly Lang[];
  readonly updated: PartialDate;
  readonly about: readonly string[];
  readonly domains: readonly string[];
  readonly license: string;
  readonly corrections: string;
  readonly counts: { readonly claims: number; readonly faqs: number; readonly statements: number; readonly voices: number; readonly updates: number };
  /** Why it could not be loaded, or null. The last good copy is in use where there is one. */
  readonly problem: string | null;
  /** How it stands with its publisher's host; null for a dataset that came in the package. */
  readonly subscription: SubscriptionView | null;
}

/** Why a publisher's files were not taken. The last good copy stays in use. */
export type UpdateFault =
  /** This device is offline. */
  | 'offline'
  /** No answer, or none in time. */
  | 'unreachable'
  /** The host answers, but has no such file. */
  | 'missing'
  /** The host asks for patience, or has a fault of its own. */
  | 'busy'
  /** What came is no file of a publisher: a web page, a log-in page of a network, damaged data. */
  | 'not-a-dataset'
  /** More than a reader's device takes. */
  | 'too-large'
  /** Not signed by those who may, or not what was signed. */
  | 'not-signed'
  /** Signed by another publisher than the one the link names. */
  | 'other-publisher'
  /** Older than what is here, or two states under one number. */
  | 'went-back'
  /** The publisher's keys have run out or cannot be followed. */
  | 'keys-expired'
  /** This browser cannot check signatures. */
  | 'unsupported'
  /** This device has no room, or its storage fails. */
  | 'storage';

export interface UpdateFailure {
  readonly fault: UpdateFault;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** How many times in a row. */
  readonly count: number;
  /** What exactly, in English, for the curious and for bug reports. */
  readonly detail: string;
}

/** What the last update did. */
export interface UpdateChange {
  readonly at: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** The first of them, by what they are about. */
  readonly records: readonly { readonly deed: 'added' | 'changed' | 'removed'; readonly text: string }[];
}

/** A dataset followed at its publisher's host. Times in milliseconds since the epoch. */
export interface SubscriptionView {
  readonly publisherId: string;
  /** The publisher's id as words, to be compared with those on the publisher's own site. */
  readonly words: readonly string[];
  /** The folder on the publisher's host. */
  readonly base: string;
  readonly since: number;
  /** When the publisher last answered. */
  readonly lastCheckedAt: number | null;
  readonly nextCheckAt: number;
  /** When the publisher signed the copy in use; null where nothing has been loaded yet. */
  readonly publishedAt: number | null;
  /** `waiting`: nothing loaded yet · `current` · `old`: the publisher has not signed for too long · `failing`: the last questions failed · `held`: a large change waits. */
  readonly state: 'waiting' | 'current' | 'old' | 'failing' | 'held';
  readonly failure: UpdateFailure | null;
  /** When a change of so much at once will be taken; null where none waits. */
  readonly heldUntil: number | null;
  readonly change: UpdateChange | null;
  /** Whether the copy before is still here. */
  readonly canUndo: boolean;
  /** Stored on this device. */
  readonly bytes: number;
}

/** What a reader sees of a publisher before subscribing. */
export interface PublisherPreview {
  readonly link: string;
  readonly publisherId: string;
  readonly words: readonly string[];
  readonly base: string;
  /** Whether the link named the keys; if not, the words should be compared by hand. */
  readonly isPinned: boolean;
  readonly dataset: DatasetView;
  /** A few claims with their first answers. */
  readonly samples: readonly { readonly claim: string; readonly answer: string; readonly by: OrganizationView }[];
  /** Size of the whole as it comes over the network. */
  readonly bytes: number;
  readonly publishedAt: number;
  readonly isOld: boolean;
  /** Id of the dataset if the reader follows it already. */
  readonly followedAs: string | null;
}

/** A request that left this device. */
export interface LoggedRequest {
  readonly at: number;
  readonly url: string;
  /** Bytes of the answer, decoded. */
  readonly bytes: number;
  readonly outcome: 'ok' | UpdateFault;
}

/** Everything a reader has chosen, to keep elsewhere or take to another device. No text of pages but "Not this claim" sentences, which the reader chose to keep. */
export interface Backup {
  readonly spec: 'sunlit-backup/1';
  readonly createdAt: number;
  readonly version: string;
  readonly settings: Settings;
  readonly sites: readonly SiteChoice[];
  readonly disabledDatasets: readonly string[];
  readonly hiddenClaims: readonly { readonly claimKey: ClaimKey; readonly since: number }[];
  readonly dismissed: readonly Dismissal[];
  readonly subscriptions: readonly { readonly link: string; readonly title: string }[];
}

/** What of a backup was taken over. */
export interface RestoreReport {
  readonly sites: number;
  readonly hidden: number;
  readonly dismissed: number;
  /** Now followed; those that were followed before are not counted. */
  readonly subscriptions: number;
  /** Links of publishers that could not be followed, with the reason. */
  readonly failed: readonly { readonly link: string; readonly fault: UpdateFault }[];
}

/** A value, or the reason in a form the interface has words for. */
export type Fetched<T> = { readonly value: T } | { readonly fault: UpdateFault; readonly detail: string };

export interface HiddenClaim {
  readonly claimKey: ClaimKey;
  readonly since: number;
  /** The answer, to recognise it by; empty if its dataset is gone. */
  readonly answer: string;
  readonly by: string;
}

/** A "Not this claim": kept on the device only. */
export interface Dismissal {
  readonly claimKey: ClaimKey;
  readonly sentence: string;
  readonly since: number;
}

/** What every page of ours needs when it opens. */
export interface Overview {
  readonly version: string;
  readonly uiLang: 'en' | 'id';
  readonly settings: Settings;
  readonly datasets: readonly DatasetView[];
  /** Of enabled datasets. */
  readonly coverage: { readonly claims: number; readonly publishers: number };
  readonly sites: readonly SiteChoice[];
  readonly hidden: readonly HiddenClaim[];
  readonly dismissed: readonly Dismissal[];
  /** False where the reader has not allowed Sunlit on web pages (Firefox asks on the first-run page). */
  readonly hostAccess: boolean;
  readonly unreadUpdates: number;
  /** Stored state that could not be read and was set aside, in words; empty when all is well. */
  readonly troubles: readonly ('settings-reset' | 'storage-unavailable' | 'datasets-failed')[];
}

interface LibraryItem {
  /** `<dataset id>/<entry id>`. */
  readonly key: string;
  readonly datasetId: string;
  readonly datasetTitle: string;
  readonly lang: Lang;
  readonly url: string;
  readonly host: string;
}
export interface FaqView extends LibraryItem {
  readonly by: OrganizationView;
  readonly question: string;
  readonly answer: string;
  readonly tags: readonly string[];
  /** Null where the page of the answer states no date. */
  readonly modified: PartialDate | null;
}
export interface StatementView extends LibraryItem {
  readonly by: OrganizationView;
  readonly title: string;
  readonly summary: string;
  readonly published: PartialDate;
}
export interface VoiceView extends LibraryItem {
  readonly name: string;
  readonly affiliation: string;
  readonly field: VoiceField;
  readonly title: string;
  readonly summary: string;
  readonly published: PartialDate;
  readonly paidBy: string | null;
}
export interface UpdateView extends LibraryItem {
  readonly by: OrganizationView;
  readonly text: string;
  readonly published: PartialDate;
  readonly unread: boolean;
}
/** The browsing side of all enabled datasets: entries in the interface language, or in their own where there is no translation. */
export interface Library {
  readonly faqs: readonly FaqView[];
  /** Newest first. */
  readonly statements: readonly StatementView[];
  readonly voices: readonly VoiceView[];
  /** Newest first. */
  readonly updates: readonly UpdateView[];
}

/** What the packaged `_locales` hold for one language: message key → text with `{name}` places. */
export type Words = Readonly<Record<string, string>>;

// ---------------------------------------------------------------- directions: name → [request, reply]

/** What a content script may ask the background. */
export interface PageRequests {
  /** First message of a page: how to behave here. */
  startPage: [null, PageSettings];
  /** At most {@link MAX_BLOCKS} blocks and {@link MAX_BATCH_CHARS} characters. `generation` is that of the claims used. */
  matchBlocks: [{ blocks: readonly TextBlock[]; pageTitle: string }, { matches: readonly PageMatch[]; sentences: number; generation: number }];
  getCards: [{ claimKeys: readonly ClaimKey[] }, readonly CardView[]];
  explainMatch: [{ claimKey: ClaimKey; block: TextBlock; start: number; end: number; pageTitle: string }, ExplanationView];
  /** The words of card and marks in the reader's language (keys that start with `card`, `check`, `kind`, `interest`, `mark`). */
  getCardWords: [null, { lang: 'en' | 'id'; words: Words }];
  /** Runs the card's code in the sender's page: it is a script of its own, loaded when the first card is to open. */
  loadCard: [null, null];
  /** Sets the badge of the sender's tab. */
  reportPage: [PageSummary, null];
  dismissMatch: [{ claimKey: ClaimKey; sentence: string }, null];
  restoreMatch: [{ claimKey: ClaimKey; sentence: string }, null];
  hideClaim: [{ claimKey: ClaimKey }, null];
  unhideClaim: [{ claimKey: ClaimKey }, null];
  /** For the sender's own site only. */
  setOwnSiteMode: [{ mode: SiteMode }, null];
  /** Opens our own page with the preview of a publisher; nothing is followed by it. */
  openSubscribe: [{ link: string }, null];
  /** Opens the options page at this dataset. */
  openPublisher: [{ datasetId: string }, null];
}

/** What popup, options and first-run page may ask the background, besides everything a content script may ask. */
export interface AppRequests {
  getOverview: [null, Overview];
  getLibrary: [null, Library];
  /** Runs the content script in a tab that has none: one open since before the install, or one allowed by the click on the button. False if the browser refuses. */
  readPage: [{ tabId: number }, boolean];
  /** `mode: null` forgets the choice. */
  setSiteMode: [{ host: string; mode: SiteMode | null }, null];
  setSettings: [Partial<Settings>, null];
  setDatasetEnabled: [{ datasetId: string; enabled: boolean }, null];
  markUpdatesRead: [{ keys: readonly string[] }, null];
  /** Loads a publisher's dataset to be looked at. Nothing of it is kept unless {@link AppRequests.subscribe} follows. @see subscribe link in docs/DATASET.md */
  previewPublisher: [{ link: string }, Fetched<PublisherPreview>];
  /** Follows a publisher that was previewed. `publisherId` is the one the reader saw. The reply names the dataset. */
  subscribe: [{ link: string; publisherId: string }, Fetched<{ datasetId: string }>];
  /** Stops following, and removes every byte of it. */
  unsubscribe: [{ datasetId: string }, null];
  /** Asks the publisher now; null asks all. Answers when done; how it went is in the overview. */
  updateNow: [{ datasetId: string | null }, null];
  /** Goes back to the copy before the last update. */
  undoUpdate: [{ datasetId: string }, null];
  /** Takes a large change that waits, without waiting. */
  allowChange: [{ datasetId: string }, null];
  /** Newest first. */
  getRequestLog: [null, readonly LoggedRequest[]];
  exportBackup: [null, Backup];
  /** @param backup any value: it is a file from anywhere */
  importBackup: [{ backup: unknown }, Fetched<RestoreReport>];
  forgetDismissals: [{ dismissals: readonly Pick<Dismissal, 'claimKey' | 'sentence'>[] }, null];
}

/** What background and popup may tell the content script of a tab. */
export interface TabRequests {
  getPageState: [null, PageState];
  /** Scrolls to a match and opens its card. False if the sentence is no longer there. */
  showMatch: [{ id: string }, boolean];
  /** Keyboard commands: rings the next or previous answer. */
  stepAnswer: [{ direction: 'next' | 'previous' }, boolean];
  /** Settings or datasets changed; the page asks and matches again. */
  refreshPage: [null, null];
}

export type BackgroundRequests = PageRequests & AppRequests;
export type RequestOf<M, K extends keyof M> = M[K] extends [infer Q, unknown] ? Q : never;
export type ReplyOf<M, K extends keyof M> = M[K] extends [unknown, infer A] ? A : never;

/** What goes over the wire. `tabId` is set when one of our own pages is addressed as a tab (they do not get tab messages). */
export type Envelope =
  | { readonly to: 'background'; readonly type: keyof BackgroundRequests; readonly body: unknown }
  | { readonly to: 'tab'; readonly type: keyof TabRequests; readonly body: unknown; readonly tabId: number };

/** Most text blocks in one matchBlocks: keeps a batch under a few milliseconds of matching. */
export const MAX_BLOCKS = 64;
/** Most characters in one matchBlocks, UTF-16 units. */
export const MAX_BATCH_CHARS = 60_000;

/** The key of a claim among all datasets. */
export function claimKeyOf(datasetId: string, claimId: string): ClaimKey {
  return `${datasetId}/${claimId}`;
}
