/**
 * Whatever a network or a host does, the last good copy stays, the reader is told in words, and the next good answer heals everything. The numbers are those of the fault matrix
 * (docs/RELIABILITY.md); every answer comes from a real HTTP server on loopback.
 */
import type { ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UpdateFault } from '../../src/messages/protocol.js';
import type { Claim } from '../../src/model/dataset.js';
import { FaultServer, type Misdeed } from '../support/fault-server.js';
import { Follower } from '../support/follower.js';
import { type Editable, sampleClaim } from '../support/sample-dataset.js';
import { DAY_MS, keys, SupRepository } from '../support/sup-repository.js';

let repository: SupRepository;
let server: FaultServer;
let reader: Follower;

beforeEach(async () => {
  repository = await SupRepository.create();
  server = await FaultServer.start(repository);
  reader = await Follower.start();
  await reader.follow(server.link);
});
afterEach(() => server.stop());

const news = (id = 'news'): Promise<void> =>
  repository.publish((dataset) => void dataset.claims.push(sampleClaim({ id, text: `Owls brew the ${id} at night.` }) as Editable<Claim>));

/** Only for one kind of file. */
const on =
  (kind: string, deed: (response: ServerResponse, path: string) => void): Misdeed =>
  (path, response) => {
    if (!path.startsWith(kind)) return false;
    deed(response, path);
    return true;
  };
const send =
  (status: number, headers: Record<string, string> = {}, body: string | Buffer = '') =>
  (response: ServerResponse): void =>
    void response.writeHead(status, headers).end(body);
const ZEROS = Buffer.alloc(64 * 1024 * 1024);
const GZIP_BOMB = gzipSync(ZEROS);
const BROTLI_BOMB = brotliCompressSync(ZEROS);
const FILES = ['d', 'f'];

/** Every kind of file in which the misdeed is done at once. */
function everywhere(kinds: readonly string[], deed: (response: ServerResponse, path: string) => void): Misdeed {
  return (path, response) => {
    if (!kinds.some((kind) => path.startsWith(kind))) return false;
    deed(response, path);
    return true;
  };
}

function cut(response: ServerResponse, path: string): void {
  const bytes = repository.files.get(path) ?? new Uint8Array(9);
  response.writeHead(200, { 'content-length': bytes.length });
  response.write(bytes.subarray(0, bytes.length >> 1));
  setTimeout(() => response.destroy(), 5);
}

function endless(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/octet-stream' });
  const chunk = Buffer.alloc(65_536);
  const pump = (): void => {
    if (response.destroyed) return;
    if (response.write(chunk)) setImmediate(pump);
    else response.once('drain', pump);
  };
  pump();
}

function drip(response: ServerResponse): void {
  response.writeHead(200);
  const timer = setInterval(() => (response.destroyed ? clearInterval(timer) : response.write('{')), 100);
}

type Case = readonly [number: string, name: string, misdeed: Misdeed, fault: UpdateFault];
const CASES: readonly Case[] = [
  ['2', 'nobody at the other end', (_path, response) => response.destroy() === response, 'unreachable'],
  ['4', 'a log-in page with 200', on('head', send(200, { 'content-type': 'text/html; charset=utf-8' }, '<html>Welcome to the hotel</html>')), 'not-a-dataset'],
  ['5', 'a log-in page behind a redirect', on('head', send(302, { location: '/login' })), 'unreachable'],
  ['6', 'a redirect to another host', on('head', send(301, { location: 'http://127.0.0.1:9/head' })), 'unreachable'],
  ['7', '500', on('head', send(500, {}, 'oops')), 'busy'],
  ['7', '503 with Retry-After', on('head', send(503, { 'retry-after': '7200' })), 'busy'],
  ['8', '429', on('head', send(429)), 'busy'],
  ['9', '403', on('head', send(403)), 'unreachable'],
  ['9', '404', on('head', send(404)), 'missing'],
  ['9', '410', on('head', send(410)), 'missing'],
  ['10', '304 that nobody asked for', on('head', send(304)), 'unreachable'],
  ['11', '204', on('head', send(204)), 'unreachable'],
  ['11', 'an empty 200', on('head', send(200, { 'content-length': '0' })), 'not-a-dataset'],
  ['11', '206', on('head', send(206, {}, '{"payload"')), 'unreachable'],
  ['12', 'a head that is cut', on('head', cut), 'unreachable'],
  ['12', 'files that are cut', everywhere(FILES, cut), 'unreachable'],
  [
    '12',
    'files that end too soon in chunks',
    everywhere(FILES, (response, path) => void response.writeHead(200).end(Buffer.from(repository.files.get(path) ?? []).subarray(0, 40))),
    'not-signed',
  ],
  [
    '13',
    'files longer than was signed',
    everywhere(FILES, (response, path) => void response.writeHead(200).end(Buffer.concat([Buffer.from(repository.files.get(path) ?? []), Buffer.from('x')]))),
    'too-large',
  ],
  ['14', 'a head without end', on('head', endless), 'too-large'],
  ['14', 'files without end', everywhere(FILES, endless), 'too-large'],
  ['15', 'a gzip bomb as a head', on('head', send(200, { 'content-encoding': 'gzip' }, GZIP_BOMB)), 'too-large'],
  ['15', 'gzip bombs as files', everywhere(FILES, send(200, { 'content-encoding': 'gzip' }, GZIP_BOMB)), 'too-large'],
  ['16', 'a brotli bomb as a head', on('head', send(200, { 'content-encoding': 'br' }, BROTLI_BOMB)), 'too-large'],
  ['17', 'a byte now and then', on('head', drip), 'unreachable'],
  ['18', 'headers that never come', on('head', () => undefined), 'unreachable'],
  ['18', 'files whose headers never come', everywhere(FILES, () => undefined), 'unreachable'],
  ['19', 'a web page as a file', everywhere(FILES, send(200, { 'content-type': 'text/html' }, '<p>')), 'not-a-dataset'],
  ['20', 'a byte order mark', on('head', send(200, {}, '\ufeff{"payload":"","sigs":[]}')), 'not-a-dataset'],
  ['20', 'no UTF-8', on('head', send(200, {}, Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))), 'not-a-dataset'],
  ['23', 'files that are not there yet', everywhere([...FILES, 'i'], send(404)), 'missing'],
  [
    '27',
    'another’s signature',
    on(
      'head',
      (response) =>
        void response.writeHead(200).end(
          Buffer.from(repository.file('head'))
            .toString()
            .replace(/"s":"[^"]{8}/u, '"s":"AAAAAAAA'),
        ),
    ),
    'not-signed',
  ],
];

describe('the last good copy stays, and the next good answer heals', () => {
  it.each(CASES)('%s: %s', async (_number, _name, misdeed, fault) => {
    await news();
    server.misdeed = misdeed;
    await reader.ask();
    expect(reader.view.failure).toMatchObject({ fault, count: 1 });
    expect(reader.view.state).toBe('failing');
    expect(reader.claimCount).toBe(20);
    await reader.restart();
    expect([reader.claimCount, reader.view.failure?.fault]).toEqual([20, fault]);
    server.misdeed = null;
    await reader.ask();
    expect(reader.view).toMatchObject({ state: 'current', failure: null });
    expect(reader.claimCount).toBe(21);
  });
});

describe('what costs nothing or little', () => {
  it('1: offline asks nobody, and says so', async () => {
    server.requests.length = 0;
    reader.isOnline = false;
    await reader.ask();
    expect(server.requests).toEqual([]);
    expect(reader.view.failure?.fault).toBe('offline');
    expect(reader.claimCount).toBe(20);
  });

  it('3: where TLS fails nothing is asked without it', async () => {
    server.requests.length = 0;
    reader.fetch = (input, init) => fetch(String(input).replace('http:', 'https:'), init);
    await reader.ask();
    expect(reader.view.failure?.fault).toBe('unreachable');
    expect(server.requests).toEqual([]);
    expect(reader.claimCount).toBe(20);
  });

  it('29: when the root has run out the data stay in use, are called old, and a new root heals', async () => {
    repository.now += 500 * DAY_MS;
    reader.now = repository.now;
    await reader.ask();
    expect(reader.view.state).toBe('old');
    expect(reader.claimCount).toBe(20);
    await repository.rotateOnly({}, (root) => Object.assign(root, { expires: '2099-01-01T00:00:00Z' }));
    await news();
    await reader.ask();
    expect(reader.view).toMatchObject({ state: 'current' });
    expect(reader.claimCount).toBe(21);
  });

  it('7: Retry-After is kept', async () => {
    server.misdeed = on('head', send(503, { 'retry-after': '7200' }));
    await reader.ask();
    expect(reader.view.nextCheckAt - reader.now).toBeGreaterThanOrEqual(7_200_000);
    server.requests.length = 0;
    await reader.later(7_100_000);
    expect(server.requests).toEqual([]);
  });

  it('21: an old head from a stale cache changes nothing, and is no alarm for long', async () => {
    const old = repository.file('head');
    await news();
    await reader.ask();
    expect(reader.claimCount).toBe(21);
    server.misdeed = on('head', send(200, {}, Buffer.from(old)));
    await reader.ask();
    expect(reader.claimCount).toBe(21);
    expect(reader.view.failure?.fault).toBe('went-back');
    server.misdeed = null;
    await reader.ask();
    expect(reader.view.state).toBe('current');
  });

  it('22: where the host fails, a mirror helps with what hashes prove', async () => {
    const mirror = await FaultServer.start(repository);
    await repository.rotate({}, (root) => Object.assign(root, { mirrors: ['https://mirror.example.org/sunlit/'] }));
    await reader.ask();
    await news();
    server.misdeed = everywhere([...FILES, 'i'], send(500));
    reader.fetch = (input, init) => fetch(String(input).replace('https://mirror.example.org/sunlit/', mirror.base), init);
    await reader.ask();
    expect(reader.claimCount).toBe(21);
    await mirror.stop();
  });

  it('24: without a delta the whole is loaded', async () => {
    await news();
    server.misdeed = on('d', send(404));
    await reader.ask();
    expect(reader.claimCount).toBe(21);
  });

  it('25, 26: a delta that leads elsewhere is left for the whole', async () => {
    await news();
    const [delta = ''] = repository.deltas;
    server.misdeed = on('d', send(200, {}, Buffer.from(repository.file(delta)).fill(7, 30)));
    await reader.ask();
    expect(reader.claimCount).toBe(21);
  });

  it.each([
    [1, true],
    [5, true],
    [33, false],
  ])('28: %i new roots', async (steps, isFollowed) => {
    for (let i = 0; i < steps; i += 1) await repository.rotateOnly({ release: keys(3 + (i % 2)) });
    await news();
    await reader.ask();
    expect(reader.view.failure === null).toBe(isFollowed);
    expect(reader.claimCount).toBe(isFollowed ? 21 : 20);
    // What was proven of the chain stays, so that the next question ends it.
    if (!isFollowed) await reader.ask();
    expect(reader.claimCount).toBe(21);
  });

  it('30, 34: a publisher who falls silent: the data stay, and their age is told', async () => {
    await reader.later(400 * DAY_MS);
    expect(reader.claimCount).toBe(20);
    expect(['old', 'failing']).toContain(reader.view.state);
  });

  it('asks for one thing only, and tells nothing of the reader', async () => {
    server.requests.length = 0;
    await news();
    await reader.ask();
    expect(server.requests.map(({ path }) => path.split('/')[0])).toEqual(['head', 'i', 'd']);
    for (const { headers, method, path } of server.requests) {
      expect(method).toBe('GET');
      expect(path).not.toContain('?');
      for (const name of ['cookie', 'referer', 'if-none-match', 'if-modified-since', 'authorization']) expect(headers[name]).toBeUndefined();
      expect(headers['accept-language'], 'the languages of the reader stay unsaid').toBe('*');
    }
  });

  it('logs every request it makes, and no other', async () => {
    server.requests.length = 0;
    await reader.ask();
    server.misdeed = on('head', send(500));
    await reader.ask();
    const log = await reader.subscriptions.requests();
    expect(log.slice(0, 2)).toMatchObject([
      { url: `${server.base}head`, outcome: 'busy' },
      { url: `${server.base}head`, outcome: 'ok', bytes: repository.file('head').length },
    ]);
    expect(server.requests).toHaveLength(2);
  });
});
