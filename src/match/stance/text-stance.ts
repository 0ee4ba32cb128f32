import type { Locale } from '../locales/locale.js';
import { type Sentence, segment } from '../segment.js';
import { readStatement, type Statement } from '../statement.js';
import { frameOf } from './frame.js';
import { readStance, type StanceClaim, type StanceReading } from './stance.js';

/** Most sentences of a text looked at. */
const MAX_SENTENCES = 100;

export function stanceOfText(claimText: string, text: string, locale: Locale): StanceReading {
  const best = readStatement(claimText, locale);
  const claim: StanceClaim = { wordings: [best], best };
  const sentences = segment(text, locale, MAX_SENTENCES);
  const parts = sentences.map(({ start, end }, at) => read(readStatement(text.slice(start, end), locale), claim, text, sentences, at));
  const most = Math.max(...parts.map(({ shared }) => shared));
  const about = parts.filter(({ shared }) => shared >= Math.min(most, LEAST_SHARED));
  return (
    about.find(({ reading }) => reading.stance === 'denies')?.reading ?? about.find(({ shared }) => shared === most)?.reading ?? { stance: 'asserts', cue: '' }
  );
}

const LEAST_SHARED = 2;

function read(statement: Statement, claim: StanceClaim, text: string, sentences: readonly Sentence[], at: number): { shared: number; reading: StanceReading } {
  const places = statement.tokens.flatMap(({ term }, i) => (term !== null && claim.best.terms.has(term) ? [i] : []));
  const window = { from: places[0] ?? 0, to: (places.at(-1) ?? statement.tokens.length - 1) + 1 };
  const shared = [...claim.best.terms.keys()].filter((term) => statement.terms.has(term)).length;
  return { shared, reading: readStance(statement, claim, window, frameOf(text, sentences, at, '')) };
}
