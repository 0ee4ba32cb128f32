/** From a dataset folder to signed files on a host and back: keys, roots, builds, as a publisher runs them. */
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { getFrom } from '../../../src/cli/publish/host-folder.js';
import { subscribe, update } from '../../../src/dataset/trust/update.js';
import { runCli } from '../../support/run-cli.js';

const PASSPHRASE = 'four words make one';
const NOW = Date.parse('2026-11-25T12:00:00Z');
let base = '';
const at = (name: string): string => join(base, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
const build = (...more: string[]) => runCli('build', at('my'), '-o', at('public'), '--key', at('release.key'), ...more);

function edit(file: string, from: string, to: string): void {
  const text = read(file);
  expect(text).toContain(from);
  writeFileSync(at(file), text.replace(from, to));
}

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'sunlit-publish-'));
  vi.stubEnv('SUNLIT_PASSPHRASE', PASSPHRASE);
  vi.stubEnv('SOURCE_DATE_EPOCH', String(NOW / 1000));
  await runCli('init', at('my'));
  for (const name of ['ada', 'ben', 'cem', 'release', 'new', 'stranger']) expect((await runCli('keygen', at(`${name}.key`))).code).toBe(0);
}, 60_000);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true });
});

describe('sunlit init', () => {
  it('makes a folder that passes the check', async () => {
    expect(readdirSync(at('my')).sort()).toEqual(['claims.yaml', 'dataset.yaml', 'faqs.yaml', 'statements.yaml', 'updates.yaml', 'voices.yaml']);
    expect(await runCli('check', at('my'))).toMatchObject({ code: 0, err: '' });
  });

  it('overwrites nothing', async () => {
    const { code, err } = await runCli('init', at('my'));
    expect([code, err]).toEqual([2, expect.stringContaining('not empty')]);
  });
});

describe('sunlit keygen', () => {
  it('keeps the key locked and to its owner, and never prints it', async () => {
    const { out } = await runCli('keygen', at('shown.key'));
    const key = JSON.parse(read('shown.key')) as { id: string; cipher: { data: string } };
    expect(statSync(at('shown.key')).mode & 0o777).toBe(0o600);
    expect(out.join('\n')).toContain(key.id);
    expect(out.join('\n')).not.toContain(key.cipher.data);
    expect(read('shown.key.pub')).not.toContain('cipher');
  });

  it.each([
    ['a key that is there', ['ada.key'], PASSPHRASE, 2, 'never overwritten'],
    ['a short passphrase', ['short.key'], 'short', 2, '12 characters'],
  ])('refuses %s', async (_name, [file = ''], passphrase, code, words) => {
    vi.stubEnv('SUNLIT_PASSPHRASE', passphrase);
    const before = existsSync(at(file)) ? read(file) : null;
    const run = await runCli('keygen', at(file));
    vi.stubEnv('SUNLIT_PASSPHRASE', PASSPHRASE);
    expect([run.code, run.err]).toEqual([code, expect.stringContaining(words)]);
    expect(existsSync(at(file)) ? read(file) : null).toBe(before);
  });
});

describe('from keys to readers', () => {
  it('needs a root before a build', async () => {
    expect(await build()).toMatchObject({ code: 2, err: expect.stringContaining('no signed root') });
  });

  it('gathers signatures until there are enough', async () => {
    const pubs = ['ada', 'ben', 'cem'].map((name) => at(`${name}.key.pub`));
    const first = await runCli('sign', at('my'), '--root', ...pubs, '--threshold', '2', '--release', at('release.key.pub'), '--key', at('ada.key'));
    expect(first.out.join(' ')).toContain('1 of 2 signatures');
    expect(existsSync(at('my/trust/root-1.json'))).toBe(false);
    expect((await runCli('sign', at('my'), '--key', at('ada.key'))).out.join(' ')).toContain('1 of 2');
    expect(await runCli('sign', at('my'), '--key', at('stranger.key'))).toMatchObject({ code: 1, err: expect.stringContaining('no root key') });
    const second = await runCli('sign', at('my'), '--key', at('ben.key'));
    expect(second.out.join(' ')).toMatch(/Publisher +[0-9a-f]{64} In words/u);
    expect(readdirSync(at('my/trust'))).toEqual(['root-1.json']);
  });

  it('builds what a reader takes, and nothing anew while nothing changes', async () => {
    const { code, out } = await build('--base', 'https://data.example.org/sunlit');
    expect(code).toBe(0);
    expect(out.join('\n')).toMatch(/Subscribe {2}https:\/\/data\.example\.org\/sunlit\/#sunlit=[0-9a-f]{64}/u);
    const first = await subscribe({ get: getFrom(at('public')), now: NOW, buildDate: 0 }, null);
    expect(first).toMatchObject({ outcome: 'updated', isStale: false, change: { added: 6 } });
    const head = read('public/head');
    expect((await build()).out.join(' ')).toContain('Nothing has changed');
    expect(read('public/head')).toBe(head);
  });

  it('says what would change, and writes nothing, on a dry run', async () => {
    edit('my/faqs.yaml', 'every week', 'each week');
    const head = read('public/head');
    expect((await build('--dry-run')).out).toEqual(['Since head 1: 0 new, 1 changed, 0 removed.']);
    expect(read('public/head')).toBe(head);
  });

  it('brings readers along by a delta', async () => {
    edit('my/faqs.yaml', 'each week', 'every week');
    const before = await subscribe({ get: getFrom(at('public')), now: NOW, buildDate: 0 }, null);
    edit('my/faqs.yaml', 'every week', 'each week');
    const report = JSON.parse((await build('--json')).out.join('')) as { v: number; deltaBytes: number; fullBytes: number };
    expect(report).toMatchObject({ v: 2 });
    expect(report.deltaBytes).toBeLessThan(report.fullBytes / 2);
    const asked: string[] = [];
    const get = getFrom(at('public'));
    const after = await update({ trusted: before.trusted, get: (path, limits) => get(path, limits).finally(() => asked.push(path)), now: NOW, buildDate: 0 });
    expect(after).toMatchObject({ outcome: 'updated', change: { changed: 1, added: 0, removed: 0 } });
    expect(asked.map((path) => path.split('/')[0])).toEqual(['head', 'i', 'd']);
    expect((await runCli('verify', at('public'))).out.join(' ')).toContain('1 delta. All sound');
  });

  it('gives the same bytes for the same input', async () => {
    const again = mkdtempSync(join(tmpdir(), 'sunlit-again-'));
    const history = read('my/trust/published.json');
    rmSync(at('my/trust/published.json'));
    const files = (folder: string): Record<string, string> =>
      Object.fromEntries(
        (readdirSync(folder, { recursive: true }) as string[])
          .filter((name) => statSync(join(folder, name)).isFile())
          .map((name) => [name, readFileSync(join(folder, name), 'base64')]),
      );
    await runCli('build', at('my'), '-o', join(again, 'one'), '--key', at('release.key'));
    rmSync(at('my/trust/published.json'));
    await runCli('build', at('my'), '-o', join(again, 'two'), '--key', at('release.key'));
    expect(files(join(again, 'one'))).toEqual(files(join(again, 'two')));
    writeFileSync(at('my/trust/published.json'), history);
    rmSync(again, { recursive: true });
  });

  it('refuses what readers would refuse, and a dataset with problems', async () => {
    expect(await runCli('build', at('my'), '-o', at('public'), '--key', at('stranger.key'), '--refresh')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no release key'),
    });
    const claims = read('my/claims.yaml');
    edit('my/claims.yaml', 'text: Tap water turns your hair grey.', 'text: This is the way it was.');
    expect(await build()).toMatchObject({ code: 1, err: expect.stringContaining('not fit to publish') });
    writeFileSync(at('my/claims.yaml'), claims);
  });

  it('replaces a stolen release key', async () => {
    const before = await subscribe({ get: getFrom(at('public')), now: NOW, buildDate: 0 }, null);
    const rotate = await runCli('rotate', at('my'), '--release', at('new.key.pub'), '--key', at('ada.key'), at('cem.key'));
    expect(rotate.out.join(' ')).toContain('root-2.json is signed');
    expect(await build()).toMatchObject({ code: 1, err: expect.stringContaining('no release key under root 2') });
    const run = await runCli('build', at('my'), '-o', at('public'), '--key', at('new.key'));
    expect(run.code).toBe(0);
    const after = await update({ trusted: before.trusted, get: getFrom(at('public')), now: NOW, buildDate: 0 });
    expect(after.trusted.root.value.v).toBe(2);
    expect(after.trusted.head?.value.v).toBe(3);
  });

  it('verify finds a flipped bit', async () => {
    for (const file of readdirSync(at('public/f'))) {
      const own = readFileSync(at(`public/f/${file}`));
      own[20] = (own[20] ?? 0) ^ 1;
      writeFileSync(at(`public/f/${file}`), own);
    }
    expect(await runCli('verify', at('public'))).toMatchObject({ code: 1, err: expect.stringMatching(/would refuse.*(?:f\/|expected)/u) });
  });
});

describe('keys in bad hands or bad shape', () => {
  it.each([
    ['that others can read', () => chmodSync(at('ada.key'), 0o644), 2, 'chmod 600'],
    ['with another passphrase', () => vi.stubEnv('SUNLIT_PASSPHRASE', 'another passphrase'), 1, 'does not open'],
    ['that is a public half', () => writeFileSync(at('ada.key'), read('ada.key.pub')), 1, 'not a private key'],
    ['that is not JSON', () => writeFileSync(at('ada.key'), 'x'), 1, 'not JSON'],
    ['that is not there', () => rmSync(at('ada.key')), 2, 'cannot be read'],
  ])('a key %s signs nothing', async (_name, damage, code, words) => {
    const key = readFileSync(at('ada.key'));
    damage();
    const run = await runCli('rotate', at('my'), '--key', at('ada.key'), at('ben.key'));
    vi.stubEnv('SUNLIT_PASSPHRASE', PASSPHRASE);
    writeFileSync(at('ada.key'), key, { mode: 0o600 });
    chmodSync(at('ada.key'), 0o600);
    expect([run.code, run.err]).toEqual([code, expect.stringContaining(words)]);
    expect(existsSync(at('my/trust/root-3.draft.json')) || existsSync(at('my/trust/root-3.json'))).toBe(false);
  });
});
