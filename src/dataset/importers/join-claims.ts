/**
 * Two records of one claim: what is the one? The answers of both stand under it; for the same body, page and language the later one counts. What people add by hand
 * (other wordings, sentences that must not match, tags, a withdrawal) is never taken away by an import.
 */
import type { Claim, Rebuttal } from '../../model/dataset.js';
import type { LangText } from '../../model/text.js';

/** @param later the one that counts where they differ */
export function joinClaims(earlier: Claim, later: Claim): Claim {
  const sameAs = [...new Set([...(earlier.sameAs ?? []), ...(later.sameAs ?? [])])].slice(0, MAX_SAME_AS);
  return {
    ...earlier,
    ...later,
    lang: earlier.lang,
    text: earlier.text,
    variants: joinTexts(earlier.variants, later.variants),
    notMatching: joinTexts(earlier.notMatching, later.notMatching),
    ...(sameAs.length === 0 ? {} : { sameAs }),
    tags: [...new Set([...earlier.tags, ...later.tags])],
    rebuttals: joinRebuttals(earlier.rebuttals, later.rebuttals),
  };
}

/** Addresses of one claim elsewhere, and answers to it: more help nobody, and a feed that says one thing a thousand times must not make one record of a megabyte. */
const MAX_SAME_AS = 20;
const MAX_REBUTTALS = 50;

function joinTexts(earlier: readonly LangText[], later: readonly LangText[]): readonly LangText[] {
  const known = new Set(earlier.map(({ lang, text }) => `${lang} ${text}`));
  return [...earlier, ...later.filter(({ lang, text }) => !known.has(`${lang} ${text}`))];
}

function joinRebuttals(earlier: readonly Rebuttal[], later: readonly Rebuttal[]): readonly Rebuttal[] {
  const all = new Map(earlier.map((one) => [answerKey(one), one]));
  // Evidence and the why are work of people; a later import that knows none of it keeps it.
  for (const one of later) all.set(answerKey(one), { ...all.get(answerKey(one)), ...one });
  return [...all.values()].slice(0, MAX_REBUTTALS);
}

/** What makes an answer the same: the validator's rule. */
function answerKey({ by, url, lang }: Rebuttal): string {
  return `${by} ${url} ${lang}`;
}
