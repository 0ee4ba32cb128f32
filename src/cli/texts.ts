/** Texts in JSON Lines: {id, text, lang}. */
import { DataError } from './errors.js';
import { fieldsOf, readJsonLines } from './files.js';

export interface TextRow {
  readonly id: string;
  readonly text: string;
  readonly lang: string | null;
}

/** A transcript's `sentences` stand for `text`, a line each. @throws DataError a line without a text. */
export function textRows(file: string): readonly TextRow[] {
  return readJsonLines(file).map(({ line, value }) => {
    const { id, text, sentences, lang } = fieldsOf(file, line, value);
    const whole = Array.isArray(sentences) ? sentences.join('\n') : text;
    if (typeof whole !== 'string') throw new DataError(`${file}, line ${line}: a text needs id and text`);
    return { id: String(id ?? line), text: whole, lang: typeof lang === 'string' ? lang : null };
  });
}
