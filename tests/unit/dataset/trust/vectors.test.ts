/** Two signed hosts as files, made once: today's reader still reads what an earlier publisher signed. Other implementers can run them, too. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Bytes } from '../../../../src/dataset/trust/bytes.js';
import { subscribe } from '../../../../src/dataset/trust/update.js';

const FOLDER = 'tests/fixtures/sup';

interface Vector {
  readonly publisher_id: string;
  readonly now: string;
  readonly expected: { readonly root: number; readonly v: number; readonly state_sha256: string; readonly claims: number };
  readonly files: Readonly<Record<string, string>>;
}

const names = readdirSync(FOLDER);

it('are two', () => {
  expect(names.sort()).toEqual(['one-root.json', 'rotated.json']);
});

it.each(names)('%s is read as it was written', async (name) => {
  const { publisher_id, now, expected, files } = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Vector;
  const get = async (path: string): Promise<Bytes | null> => {
    const text = files[path];
    return text === undefined ? null : Uint8Array.from(Buffer.from(text, 'base64'));
  };
  const result = await subscribe({ get, now: Date.parse(now), buildDate: 0 }, publisher_id);
  const { root, head, state } = result.trusted;
  expect(result.outcome).toBe('updated');
  expect({ root: root.value.v, v: head?.value.v, state_sha256: state.sha256 }).toEqual({
    root: expected.root,
    v: expected.v,
    state_sha256: expected.state_sha256,
  });
  expect(result.outcome === 'updated' && result.dataset.claims.length).toBe(expected.claims);
});
