/**
 * Which faults of hand-made JSON have only one remedy? Those are mended in one pass; what is left is for `JSON.parse` to refuse, with the place.
 *
 * Mended: wrappers (`<!-- -->`, `<![CDATA[ ]]>`), comments, commas before a closing bracket, a semicolon at the end, line breaks and other controls inside strings.
 * Not mended: quotation marks missing or doubled. A repair library would guess where a string ends, and a guess could put words into a publisher's mouth.
 */
import { JSONParser } from '@streamparser/json';

const WRAPPERS = /^\s*(?:\/\/\s*)?(?:\/\*\s*)?(?:<!\[CDATA\[|<!--)(?:\s*\*\/)?|(?:\/\/\s*)?(?:\/\*\s*)?(?:\]\]>|-->)(?:\s*\*\/)?\s*$/gu;
const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

export type ReadJson = { readonly value: unknown; readonly isMended: boolean } | { readonly problem: string };

/** @example readJson('{"a": 1, /* last *\/ }') // { value: { a: 1 }, isMended: true } */
export function readJson(text: string): ReadJson {
  try {
    return { value: JSON.parse(text), isMended: false };
  } catch {
    // Mended below; if that fails, too, the second complaint names the place.
  }
  const mended = mend(text);
  try {
    return { value: JSON.parse(mended), isMended: true };
  } catch {
    // V8 does not always say where; the streaming parser does.
    return { problem: problemOf(mended) };
  }
}

/** Line, offset and a few characters of the first fault. Wrappers keep their line breaks, so that lines hold. */
function problemOf(text: string): string {
  const offset = faultOffset(text);
  const line = text.slice(0, offset).split('\n').length;
  return `line ${line}, offset ${offset}: ${text.slice(Math.max(0, offset - 30), offset + 10).trim()}`;
}

/** Where the text stops being JSON, UTF-16 units. */
function faultOffset(text: string): number {
  const bytes = new TextEncoder().encode(text);
  let offset: number | null = null;
  let token = 0;
  const parser = new JSONParser({ paths: ['$.none'] });
  parser.onToken = (one) => {
    token = one.offset;
  };
  parser.onValue = () => {};
  parser.onError = (error) => {
    offset ??= Number(/position "?(\d+)/u.exec(error.message)?.[1] ?? token);
  };
  parser.write(text);
  return new TextDecoder().decode(bytes.subarray(0, offset ?? bytes.length)).length;
}

export function mend(text: string): string {
  const bare = text
    .replace(/^\uFEFF/u, '')
    .replace(WRAPPERS, (wrapper) => '\n'.repeat(wrapper.split('\n').length - 1))
    .replace(/;\s*$/u, '');
  let out = '';
  for (let at = 0; at < bare.length; ) {
    const [piece, next] = pieceAt(bare, at);
    out += piece;
    at = next;
  }
  return out;
}

/** What stands at `at`, mended, and where the next piece begins. */
function pieceAt(text: string, at: number): readonly [piece: string, next: number] {
  const sign = text[at] ?? '';
  if (sign === '"') return stringAt(text, at);
  if (sign === '/' && text[at + 1] === '/') return ['', endOf(text, '\n', at)];
  if (sign === '/' && text[at + 1] === '*') return ['', endOf(text, '*/', at + 2) + 2];
  if (sign === ',' && /^,(?:\s|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*[\]}]/u.test(text.slice(at, at + 2_000))) return ['', at + 1];
  return [sign, at + 1];
}

function stringAt(text: string, at: number): readonly [string, number] {
  let end = at + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the controls are what is looked for
  return [text.slice(at, end + 1).replace(/[\u0000-\u001f]/gu, (control) => ESCAPES[control] ?? ' '), end + 1];
}

function endOf(text: string, sign: string, from: number): number {
  const end = text.indexOf(sign, from);
  return end === -1 ? text.length : end;
}
