/** Are claims worded so that they can be found, and told from ordinary sentences? */
import { MANY_WORDINGS } from '../../match/claim-profile.js';
import { LOCALES } from '../../match/locales/index.js';
import { readStatement } from '../../match/statement.js';
import type { Claim, Dataset } from '../../model/dataset.js';
import type { Finding } from './finding.js';

/** Words that tell something: a wording of fewer could stand in any text. */
const MIN_TELLING = 2;

export function* checkWordings(dataset: Dataset): Iterable<Finding> {
  for (const claim of dataset.claims) {
    if (claim.withdrawn !== undefined) continue;
    yield* tooPlain(claim);
    yield* tooFew(claim, dataset.languages);
  }
}

function* tooPlain(claim: Claim): Iterable<Finding> {
  for (const { text, lang } of [claim, ...claim.variants]) {
    const locale = LOCALES.find((one) => lang.toLowerCase().startsWith(one.lang));
    if (locale === undefined) continue;
    const light = new Set([...locale.lightWords].map(locale.stem));
    const telling = [...readStatement(text, locale).terms.keys()].filter((term) => !light.has(term));
    if (telling.length >= MIN_TELLING) continue;
    yield {
      level: 'problem',
      check: 'over-broad',
      place: `claims/${claim.id}`,
      found: `“${text}” has ${telling.length === 0 ? 'no word' : 'a single word'} that tells it from other sentences.`,
      hint: 'Say in a full sentence who does what.',
    };
  }
}

function* tooFew(claim: Claim, languages: readonly string[]): Iterable<Finding> {
  for (const lang of languages) {
    const own = [claim, ...claim.variants].filter((one) => one.lang.toLowerCase().startsWith(lang.toLowerCase())).length;
    // A claim may belong to one language only; with one wording in a language it was meant to be found there.
    if (own === 0 || own >= MANY_WORDINGS) continue;
    yield {
      level: 'warning',
      check: 'few-variants',
      place: `claims/${claim.id}`,
      found: `It has ${own === 1 ? 'one wording' : `${own} wordings`} in “${lang}”; people will say it in others.`,
      hint: `Add variants until there are ${MANY_WORDINGS} or more, with different words, not only a different order.`,
    };
  }
  if (claim.notMatching.length > 0) return;
  yield {
    level: 'warning',
    check: 'no-near-misses',
    place: `claims/${claim.id}`,
    found: 'It has no notMatching sentences.',
    hint: 'Add two or three ordinary sentences on the same topic: they teach the matcher what must not be marked.',
  };
}
