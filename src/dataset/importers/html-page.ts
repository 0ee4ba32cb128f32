/** A saved web page: its JSON-LD blocks and microdata, with what the page says of itself (language, address, title) where they say nothing. No script of it is run, nothing is loaded. */
import { Parser } from 'htmlparser2';
import type { Found, Source, Surroundings } from './found.js';
import { readItem, readJsonText } from './json.js';
import { Microdata } from './microdata.js';
import { LineCounter } from './text-chunks.js';

interface Block {
  readonly line: number;
  text: string;
}

export async function* readHtmlPage({ chunks }: Source): AsyncIterable<Found> {
  const page = new Page();
  const lines = new LineCounter();
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => page.openTag(name, attributes, () => lines.lineAt(parser.startIndex)),
    ontext: (data) => page.text(data),
    onclosetag: (name) => page.closeTag(name),
  });
  for await (const chunk of chunks) {
    lines.take(chunk);
    parser.write(chunk);
  }
  parser.end();
  yield* page.finds();
}

class Page {
  private readonly blocks: Block[] = [];
  private readonly microdata = new Microdata();
  private readonly said = new Map<string, string>();
  private block: Block | null = null;
  private inTitle = false;

  openTag(name: string, attributes: Readonly<Record<string, string>>, lineOf: () => number): void {
    this.microdata.openTag(attributes);
    if (name === 'script' && /^application\/ld\+json/iu.test(attributes['type'] ?? '')) this.block = { line: lineOf(), text: '' };
    if (name === 'html') this.say('lang', attributes['lang'] ?? attributes['xml:lang']);
    if (name === 'link' && attributes['rel'] === 'canonical') this.say('canonical', attributes['href']);
    if (name === 'meta') this.say(attributes['property'] ?? attributes['name'] ?? '', attributes['content']);
    if (name === 'title') this.inTitle = !this.said.has('title');
  }

  text(data: string): void {
    if (this.block !== null) this.block.text += data;
    else this.microdata.text(data);
    if (this.inTitle) this.said.set('title', (this.said.get('title') ?? '') + data);
  }

  closeTag(name: string): void {
    if (name === 'script' && this.block !== null) {
      this.blocks.push(this.block);
      this.block = null;
    }
    if (name === 'title') this.inTitle = false;
    this.microdata.closeTag();
  }

  *finds(): Iterable<Found> {
    const around = this.surroundings();
    let item = 1;
    for (const { line, text } of this.blocks) {
      if (text.trim() === '') continue;
      for (const found of readJsonText(text, around, { item, line })) {
        yield found;
        if (found.kind !== 'fault') item += 1;
      }
    }
    for (const node of this.microdata.nodes) for (const found of readItem(node, around, item++)) yield found;
  }

  private surroundings(): Surroundings {
    const site = this.said.get('og:site_name');
    return {
      lang: this.said.get('lang'),
      url: this.said.get('canonical') ?? this.said.get('og:url'),
      title: this.said.get('og:title') ?? this.said.get('title'),
      ...(site === undefined ? {} : { by: { name: site, url: undefined } }),
    };
  }

  private say(name: string, value: string | undefined): void {
    if (value !== undefined && value.trim() !== '' && !this.said.has(name)) this.said.set(name, value);
  }
}
