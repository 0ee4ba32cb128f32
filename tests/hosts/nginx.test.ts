/**
 * The folder of `sunlit build` behind Debian's nginx with the very block of docs/PUBLISHING.md: every address has its headers, the reader's rules take it over http, and a change
 * of twenty claims costs a small delta. Skipped where nginx is not installed.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Get } from '../../src/dataset/trust/get.js';
import { subscribe, update } from '../../src/dataset/trust/update.js';
import { runCli } from '../support/run-cli.js';

const NGINX = nginxPath();
const NOW = Date.parse('2026-11-25T12:00:00Z');
const CLAIMS = 2_000;
const CHANGED = 20;
let base = '';
let address = '';
let server: ChildProcess | null = null;
const at = (name: string): string => join(base, name);

describe.skipIf(NGINX === null)('behind nginx (skipped where it is not installed)', () => {
  beforeAll(async () => {
    base = mkdtempSync(join(tmpdir(), 'sunlit-nginx-'));
    vi.stubEnv('SUNLIT_PASSPHRASE', 'four words make one');
    vi.stubEnv('SOURCE_DATE_EPOCH', String(NOW / 1000));
    await runCli('init', at('my'));
    writeFileSync(at('my/claims.jsonl'), claims('first'));
    for (const name of ['root', 'release']) await runCli('keygen', at(`${name}.key`));
    await runCli('sign', at('my'), '--root', at('root.key.pub'), '--release', at('release.key.pub'), '--key', at('root.key'));
    await publish();
    await startNginx();
  }, 60_000);
  afterAll(() => {
    server?.kill();
    vi.unstubAllEnvs();
    if (base !== '') rmSync(base, { recursive: true });
  });

  it('gives every file the headers of the table', async () => {
    const paths = ['head', 'root/1', ...['i', 'f'].flatMap((kind) => readdirSync(at(`www/sunlit/${kind}`)).map((name) => `${kind}/${name}`))];
    for (const path of paths) {
      const response = await fetch(address + path);
      const header = (name: string): string | null => response.headers.get(name);
      expect(response.status, path).toBe(200);
      expect(header('access-control-allow-origin'), path).toBe('*');
      expect(header('content-encoding'), path).toBeNull();
      expect(header('etag'), path).toBeNull();
      expect(header('cache-control'), path).toBe(path === 'head' ? 'public, max-age=300, stale-if-error=86400' : 'public, max-age=31536000, immutable');
      expect(header('content-type'), path).toBe(path === 'head' || path.startsWith('root/') ? 'application/json' : 'application/gzip');
    }
  });

  it('lets an asker elsewhere read what is not there as such', async () => {
    const response = await fetch(`${address}root/2`);
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([404, '*']);
  });

  it('brings a reader along: the whole once, then a small delta', async () => {
    const first = await subscribe({ get: get(), now: NOW, buildDate: 0 }, null);
    expect(first).toMatchObject({ outcome: 'updated', isStale: false, change: { added: CLAIMS + 6 } });
    writeFileSync(at('my/claims.jsonl'), claims('second'));
    await publish();
    const asked: string[] = [];
    const second = await update({ trusted: first.trusted, get: get(asked), now: NOW, buildDate: 0 });
    expect(second).toMatchObject({ outcome: 'updated', change: { changed: CHANGED, added: 0, removed: 0 } });
    expect(asked.map((path) => path.split('/')[0])).toEqual(['head', 'i', 'd']);
    const delta = readFileSync(at(`www/sunlit/${asked[2]}`)).length;
    // 5 KB and 130 bytes for every record of the state.
    expect(delta).toBeLessThanOrEqual(5_000 + 130 * CHANGED);
    const third = await update({ trusted: second.trusted, get: get(), now: NOW, buildDate: 0 });
    expect(third.outcome).toBe('unchanged');
  });
});

/** Claims of their own words: one in a hundred is another in the second state. */
function claims(state: 'first' | 'second'): string {
  const lines = Array.from({ length: CLAIMS }, (_, i) => {
    const isChanged = state === 'second' && i % (CLAIMS / CHANGED) === 0;
    const name = `Zarev${i.toString(36)}`;
    return JSON.stringify({
      id: `claim-${i}`,
      lang: 'en',
      text: `The ${name} bridge was sold to the ${name} circus for ${i + 3} barrels.`,
      variants: [],
      notMatching: [],
      tags: [],
      rebuttals: [
        {
          by: 'institute',
          lang: 'en',
          answer: `The ${name} bridge belongs to the town${isChanged ? ', as it always has' : ''}.`,
          url: `https://www.example.org/bridges/${i}`,
          title: `Bridge ${i}`,
        },
      ],
    });
  });
  return `${lines.join('\n')}\n`;
}

async function publish(): Promise<void> {
  const run = await runCli('build', at('my'), '-o', at('public'), '--key', at('release.key'));
  expect(run.err).toBe('');
  cpSync(at('public'), at('www/sunlit'), { recursive: true });
}

function get(asked: string[] = []): Get {
  return async (path, { maxBytes }) => {
    asked.push(path);
    const response = await fetch(address + path, { redirect: 'error' });
    if (response.status === 404) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes.length).toBeLessThanOrEqual(maxBytes);
    return bytes;
  };
}

async function startNginx(): Promise<void> {
  const [, block = ''] = /```nginx\n(.*?)```/su.exec(readFileSync('docs/PUBLISHING.md', 'utf8')) ?? [];
  const port = await freePort();
  mkdirSync(at('run'), { recursive: true });
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${at('run')}/${name};`).join(' ');
  writeFileSync(
    at('nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;\nworker_processes 1;\npid ${at('run/pid')};\nerror_log stderr;\nevents {}\nhttp { access_log off; ${temp}
server { listen 127.0.0.1:${port};\n${block.replaceAll('/var/www', at('www'))} } }\n`,
  );
  server = spawn(NGINX ?? '', ['-p', base, '-c', at('nginx.conf')], { stdio: 'ignore' });
  address = `http://127.0.0.1:${port}/sunlit/`;
  await vi.waitFor(async () => expect((await fetch(`${address}head`)).status).toBe(200), { timeout: 10_000, interval: 100 });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const found = probe.address();
      probe.close(() => (found !== null && typeof found === 'object' ? resolve(found.port) : reject(new Error('no port'))));
    });
  });
}

function nginxPath(): string | null {
  try {
    return execFileSync('/bin/sh', ['-c', 'PATH=$PATH:/usr/sbin command -v nginx'], { encoding: 'utf8' }).trim();
  } catch {
    console.log('nginx is not installed: tests/hosts/nginx.test.ts is skipped');
    return null;
  }
}
