/** A "no" that answers what is told, and is no part of a sentence. */
import { gapBefore, type Statement } from '../statement.js';

/** The word that refuses all else, standing alone: "No, …", "Tidak: …", "… Update: nope". Or a short answer at the end: "… no he wasn't". */
export function refusalIn(statement: Statement): string | null {
  const { text, tokens, locale } = statement;
  const alone = tokens.find(({ word, end }, at) => {
    if (!locale.refusals.has(word)) return false;
    const isOpened = at === 0 || /[.:;!?…—–]|\s-\s/u.test(gapBefore(statement, at));
    return isOpened && (at === tokens.length - 1 ? at > 0 : /^\s*[,:;.!…–—]|^\s+-\s/u.test(text.slice(end)));
  });
  if (alone !== undefined) return alone.word;
  const tail = tokens.slice(-3).map(({ word }) => word);
  return tail.length === 3 && locale.refusals.has(tail[0] ?? '') && /n't$/u.test(tail[2] ?? '') ? tail.join(' ') : null;
}
