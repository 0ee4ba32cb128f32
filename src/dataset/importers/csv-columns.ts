/** Which column of a spreadsheet means what? Names as real files have them, lower-case; a header is looked up without its case, and with `_`, `-`, `.` and spaces alike. */

export const REVIEW_COLUMNS = {
  claim: ['claim', 'claim reviewed', 'claimreviewed', 'claimreview claimreviewed', 'claim text', 'rumour', 'rumor', 'klaim', 'text', 'statement'],
  title: ['title', 'headline', 'extra title', 'judul', 'review title', 'article title'],
  url: ['url', 'link', 'claimreview url', 'review url', 'article url', 'permalink', 'tautan'],
  body: ['answer', 'summary', 'conclusion', 'explanation', 'kesimpulan', 'penjelasan'],
  published: ['published', 'date', 'claimreview datepublished', 'date published', 'datepublished', 'review date', 'tanggal'],
  modified: ['modified', 'updated', 'date modified', 'datemodified'],
  lang: ['lang', 'language', 'inlanguage', 'bahasa'],
  // Not "creativework author name" and "… datepublished": in real files they are the journalist and the article as often as the speaker and the claim, and a rumour must
  // not be put into the wrong mouth.
  claimant: ['claimant', 'speaker', 'said by', 'claim author'],
  firstSeen: ['first seen', 'firstseen', 'claim date'],
  label: ['rating', 'verdict', 'label', 'rating alternatename', 'textual rating', 'textualrating', 'conclusion label', 'hasil'],
  value: ['rating value', 'ratingvalue', 'rating ratingvalue'],
  best: ['best rating', 'bestrating', 'rating bestrating'],
  worst: ['worst rating', 'worstrating', 'rating worstrating'],
  name: ['publisher', 'organization', 'fact checker', 'claimreview author name', 'author', 'sumber'],
  tags: ['tags', 'keywords', 'extra tags', 'topic', 'category', 'kategori'],
} as const;

export const FAQ_COLUMNS = {
  question: ['question', 'q', 'pertanyaan', 'frage', 'pregunta'],
  answer: ['answer', 'a', 'jawaban', 'antwort', 'respuesta'],
  url: REVIEW_COLUMNS.url,
  lang: REVIEW_COLUMNS.lang,
  modified: ['modified', 'updated', 'date', 'last updated', 'tanggal'],
  name: ['publisher', 'organization', 'source', 'author', 'sumber'],
  tags: REVIEW_COLUMNS.tags,
} as const;

type Columns<Table> = Readonly<Partial<Record<keyof Table, number>>>;

export type Header =
  | { readonly kind: 'reviews'; readonly columns: Columns<typeof REVIEW_COLUMNS> }
  | { readonly kind: 'faqs'; readonly columns: Columns<typeof FAQ_COLUMNS> };

/** @returns null where the header is neither of questions nor of claims. */
export function readHeader(names: readonly string[]): Header | null {
  const faq = columnsOf(names, FAQ_COLUMNS);
  if (faq.question !== undefined && faq.answer !== undefined) return { kind: 'faqs', columns: faq };
  const review = columnsOf(names, REVIEW_COLUMNS);
  return (review.claim ?? review.title) !== undefined && (review.url ?? review.label) !== undefined ? { kind: 'reviews', columns: review } : null;
}

/** For each field the column with the earliest of its names. */
function columnsOf<Table extends Readonly<Record<string, readonly string[]>>>(names: readonly string[], table: Table): Columns<Table> {
  const plain = names.map((name) =>
    name
      .replace(/^\uFEFF/u, '')
      .trim()
      .toLowerCase()
      .replace(/[\s_.-]+/gu, ' '),
  );
  const found = Object.entries(table).flatMap(([field, aliases]) => {
    const alias = aliases.find((one) => plain.includes(one));
    return alias === undefined ? [] : [[field, plain.indexOf(alias)] as const];
  });
  return Object.fromEntries(found) as Columns<Table>;
}
