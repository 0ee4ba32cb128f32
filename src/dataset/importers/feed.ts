/** RSS (0.9 to 2.0) and Atom: the messages of a feed, read as they come. Markup in a message is text here; the makers take it out. */
import { Parser } from 'htmlparser2';
import type { Found, Source } from './found.js';
import { LineCounter } from './text-chunks.js';

/** Which element holds what, in the order they are trusted. Names without prefix are RSS's and Atom's. */
const FIELDS = {
  title: ['title'],
  summary: ['description', 'summary', 'content', 'content:encoded'],
  link: ['link', 'feedburner:origlink'],
  id: ['guid', 'id'],
  published: ['pubdate', 'published', 'dc:date', 'updated', 'date'],
  lang: ['dc:language', 'language'],
} as const;
type Field = keyof typeof FIELDS;
const FIELD_OF = new Map<string, Field>(Object.entries(FIELDS).flatMap(([field, names]) => names.map((name) => [name, field as Field] as const)));

type Fields = Map<string, string>;

export async function* readFeed({ chunks }: Source): AsyncIterable<Found> {
  const feed = new Feed();
  const lines = new LineCounter();
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => feed.openTag(name.toLowerCase(), attributes, () => lines.lineAt(parser.startIndex)),
      ontext: (data) => feed.text(data),
      onclosetag: (name) => feed.closeTag(name.toLowerCase()),
    },
    { xmlMode: true },
  );
  for await (const chunk of chunks) {
    lines.take(chunk);
    parser.write(chunk);
    yield* feed.take();
  }
  parser.end();
  yield* feed.take();
}

class Feed {
  private ready: Found[] = [];
  private item = 0;
  private line = 1;
  /** Of the feed itself, then of the entry in hand. */
  private readonly feed: Fields = new Map();
  private entry: Fields | null = null;
  /** Elements open inside the feed or the entry; only direct children are fields of it. */
  private readonly path: string[] = [];
  private field: string | null = null;

  openTag(name: string, attributes: Readonly<Record<string, string>>, lineOf: () => number): void {
    if (name === 'item' || name === 'entry') {
      this.entry = new Map();
      this.item += 1;
      this.line = lineOf();
      this.path.length = 0;
      return;
    }
    if (name === 'rss' || name === 'feed' || name === 'rdf:rdf' || name === 'channel') {
      this.set('lang', attributes['xml:lang'] ?? '');
      return;
    }
    this.path.push(name);
    if (this.path.length > 1) return;
    this.field = FIELD_OF.has(name) ? name : null;
    if (name === 'link' && isPageLink(attributes)) this.set('link', attributes['href'] ?? '');
  }

  text(data: string): void {
    if (this.field !== null) this.fields().set(this.field, (this.fields().get(this.field) ?? '') + data);
  }

  closeTag(name: string): void {
    if ((name === 'item' || name === 'entry') && this.entry !== null) {
      this.ready.push(this.found(this.entry));
      this.entry = null;
      this.path.length = 0;
      this.field = null;
      return;
    }
    this.path.pop();
    if (this.path.length === 0) this.field = null;
  }

  take(): readonly Found[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  private fields(): Fields {
    return this.entry ?? this.feed;
  }

  private set(name: string, value: string): void {
    if (value.trim() !== '' && !this.fields().has(name)) this.fields().set(name, value);
  }

  private found(entry: Fields): Found {
    const of = (fields: Fields, field: Field): string | undefined =>
      [field, ...FIELDS[field]].map((name) => fields.get(name)).find((text) => text !== undefined && text.trim() !== '');
    const id = of(entry, 'id') ?? '';
    return {
      kind: 'entry',
      item: this.item,
      line: this.line,
      title: of(entry, 'title'),
      summary: of(entry, 'summary'),
      // A guid is an address only if it looks like one.
      url: of(entry, 'link') ?? (/^https?:/iu.test(id.trim()) ? id : undefined),
      lang: of(entry, 'lang') ?? of(this.feed, 'lang'),
      published: of(entry, 'published'),
      by: { name: of(this.feed, 'title'), url: of(this.feed, 'link') },
    };
  }
}

/** Of Atom's links the one that leads to the page: any but a feed's address of itself is better; that one is better than none. */
function isPageLink({ rel = 'alternate' }: Readonly<Record<string, string>>): boolean {
  return rel === 'alternate' || rel === 'self';
}
