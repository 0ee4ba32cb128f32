/** Who signed these bytes: one spelling, the very type, distinct keys; and no bit of a head that could be another. */
import { describe, expect, it } from 'vitest';
import { base64, concat, fromBase64, fromHex, hex, isEqual, utf8 } from '../../../../src/dataset/trust/bytes.js';
import { countSigners, openEnvelope, seal, signedMessage, writeEnvelope } from '../../../../src/dataset/trust/envelope.js';
import { KEYS, keys, SupReader, SupRepository } from '../../../support/sup-repository.js';

const known = new Map(KEYS.map(({ id, pub }) => [id, pub]));
const roleOf = (...numbers: number[]) => ({ ids: keys(...numbers).map(({ id }) => id), threshold: 1 });
const MAX = 10_000;
const text = (bytes: Uint8Array<ArrayBuffer>) => new TextDecoder().decode(bytes);

describe('what is signed', () => {
  it('is prefix, type, length and payload', () => {
    expect(signedMessage('head', utf8('{}'))).toEqual(utf8('sunlit/1\0head\x002\0{}'));
  });
  it('counts bytes, not characters', () => {
    expect(text(signedMessage('root', utf8('é')))).toBe('sunlit/1\0root\x002\0é');
  });
});

describe('signers', () => {
  it('are those of the type signed for', async () => {
    const envelope = openEnvelope(await seal('root', utf8('x'), keys(1)), MAX, 'test');
    expect([await countSigners('root', envelope, roleOf(1), known), await countSigners('head', envelope, roleOf(1), known)]).toEqual([1, 0]);
  });
  it('are those of the role', async () => {
    const envelope = openEnvelope(await seal('head', utf8('x'), keys(1, 2, 3)), MAX, 'test');
    expect(await countSigners('head', envelope, roleOf(2, 3, 4), known)).toBe(2);
  });
  it('need a key, not a name only', async () => {
    const envelope = openEnvelope(await seal('head', utf8('x'), keys(1)), MAX, 'test');
    expect(await countSigners('head', envelope, roleOf(1), new Map())).toBe(0);
  });
});

describe('an envelope', () => {
  it('comes back as it was', async () => {
    const bytes = await seal('head', utf8('payload'), keys(1, 2));
    expect(writeEnvelope(openEnvelope(bytes, bytes.length, 'test'))).toEqual(bytes);
    expect(text(bytes)).toMatch(/^\{"payload":"cGF5bG9hZA==","sigs":\[\{"k":"[0-9a-f]{64}","s":"[A-Za-z0-9+/]{86}=="\},/);
  });

  const respelt: Readonly<Record<string, (whole: string) => string>> = {
    'a space': (whole) => whole.replace(',', ', '),
    'a newline at the end': (whole) => `${whole}\n`,
    'fields in another order': (whole) => whole.replace(/^\{("payload":"[^"]*"),("sigs":.*)\}$/, '{$2,$1}'),
    'an escape': (whole) => whole.replace('payload', '\\u0070ayload'),
    'one field more': (whole) => whole.replace(/\}$/, ',"x":1}'),
    'one field of a signature more': (whole) => whole.replace('"k"', '"x":1,"k"'),
    'no signatures at all': (whole) => whole.replace(/,"sigs".*$/, '}'),
    'a payload without padding': (whole) => whole.replace('==', ''),
    'stray bits in the payload': (whole) => whole.replace('ZA==', 'ZB=='),
    'upper-case ids': (whole) => whole.replace(/"k":"[^"]*"/, (id) => `"k":${id.slice(4).toUpperCase()}`),
    'a list': (whole) => `[${whole}]`,
    'a mark at the start': (whole) => `\ufeff${whole}`,
  };
  it.each(Object.entries(respelt))('spelt with %s is refused', async (_name, change) => {
    const whole = text(await seal('head', utf8('payload'), keys(1)));
    const changed = change(whole);
    expect(changed).not.toBe(whole);
    expect(() => openEnvelope(utf8(changed), MAX, 'test')).toThrow(expect.objectContaining({ code: expect.stringMatching(/^(?:form|utf8)$/) }));
  });
  it('over its limit is refused', async () => {
    const bytes = await seal('head', utf8('payload'), keys(1));
    expect(() => openEnvelope(bytes, bytes.length - 1, 'test')).toThrow(expect.objectContaining({ code: 'too-large' }));
  });
});

describe('every bit of a head', () => {
  it('matters: none can be flipped', async () => {
    const repository = await SupRepository.create();
    const reader = new SupReader(repository);
    await reader.subscribe();
    const head = repository.file('head');
    const outcomes = new Map<string, number>();
    for (let bit = 0; bit < head.length * 8; bit++) {
      const flipped = head.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      repository.files.set('head', flipped);
      const outcome = await reader.update();
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect([...outcomes.keys()].filter((one) => ['updated', 'unchanged', 'stale', 'braked'].includes(one))).toEqual([]);
    expect([...outcomes.values()].reduce((sum, count) => sum + count)).toBe(head.length * 8);
    repository.files.set('head', head);
    expect(await reader.update()).toBe('unchanged');
  });
});

describe('every beginning of a head', () => {
  it('is less than a head', async () => {
    const repository = await SupRepository.create();
    const reader = new SupReader(repository);
    await reader.subscribe();
    const head = repository.file('head');
    for (let length = 0; length < head.length; length++) {
      repository.files.set('head', head.slice(0, length));
      expect(await reader.update()).toBe('json');
    }
  });
});

describe('bytes', () => {
  it('as base64 have one spelling', () => {
    expect(fromBase64('', 'x')).toEqual(new Uint8Array());
    for (const bytes of [[0], [0, 1], [0, 1, 255], [251, 239, 190]].map((one) => Uint8Array.from(one))) expect(fromBase64(base64(bytes), 'x')).toEqual(bytes);
    for (const wrong of ['A', 'AA', 'AA=', 'AB==', 'AAB=', 'AA==AA==', '-_==', ' AA==', 'AA==\n', 'AAAA=', '===='])
      expect(() => fromBase64(wrong, 'x'), wrong).toThrow('canonical');
  });
  it('as hexadecimal come back', () => {
    expect(hex(fromHex('00ff10'))).toBe('00ff10');
  });
  it('are equal byte for byte', () => {
    expect([isEqual(utf8('ab'), utf8('ab')), isEqual(utf8('ab'), utf8('ac')), isEqual(utf8('ab'), utf8('abc')), isEqual(utf8('abc'), utf8('ab'))]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
  it('are joined in order', () => {
    expect(concat([utf8('a'), utf8(''), utf8('bc')])).toEqual(utf8('abc'));
  });
});
