/** The text of a saved page, a paragraph, heading or list item after the other, as the content script would read it: no scripts, no styles, nothing hidden by markup. */
import { Parser } from 'htmlparser2';

/** What is never read; the same list as in the extension (`src/content/text-rules.ts`), as far as markup alone tells. */
const SKIPPED = new Set(
  'script style template noscript code pre kbd samp svg math iframe object embed canvas video audio textarea select option datalist head title rp rt'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark math nobr q rp rt ruby s samp small span strike strong sub sup svg time tt u var wbr'.split(
    ' ',
  ),
);

export interface PageText {
  /** Blocks, an empty line between two. */
  readonly text: string;
  /** What the page says its language is; null where it does not. */
  readonly lang: string | null;
}

export function textOfHtml(html: string): PageText {
  const blocks: string[] = [];
  let block = '';
  let skipped = 0;
  let lang: string | null = null;
  const end = (): void => {
    const text = block.replace(/ *\n */gu, '\n').trim();
    if (text !== '') blocks.push(text);
    block = '';
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'html') lang = attributes['lang'] ?? null;
      if (SKIPPED.has(name)) skipped += 1;
      if (name === 'br') block += '\n';
      else if (!INLINE.has(name)) end();
    },
    ontext(text) {
      if (skipped === 0) block += text.replace(/\s+/gu, ' ');
    },
    onclosetag(name) {
      if (SKIPPED.has(name)) skipped -= 1;
      if (!INLINE.has(name)) end();
    },
  });
  parser.end(html);
  end();
  return { text: blocks.join('\n\n'), lang };
}
