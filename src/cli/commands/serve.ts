/** `sunlit serve`: the built folder on this machine, with the headers a real host needs, and the subscribe link. For looking, not for readers. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Command } from 'commander';
import { openEnvelope } from '../../dataset/trust/envelope.js';
import { PATHS } from '../../dataset/trust/get.js';
import { readHead } from '../../dataset/trust/head.js';
import { MAX_HEAD_BYTES } from '../../dataset/trust/limits.js';
import { UsageError } from '../errors.js';
import { wholeNumber } from '../numbers.js';
import { readHostFile } from '../publish/host-folder.js';
import { headersOf } from '../publish/host-headers.js';
import { subscribeLink } from '../publish/subscribe-link.js';

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('Serves a built folder on this machine, with the right headers, and prints the subscribe link.')
    .argument('<folder>', 'what sunlit build wrote')
    .option('--port <number>', 'port', wholeNumber, 8787)
    .addHelpText('after', '\nExample: sunlit serve public\n\nStop it with Ctrl+C.')
    .action(run);
}

async function run(folder: string, { port }: { readonly port: number }): Promise<void> {
  const head = readHostFile(folder, PATHS.head);
  if (head === null) throw new UsageError(`${folder} has no head: sunlit build makes one`);
  const publisherId = readHead(openEnvelope(head, MAX_HEAD_BYTES, 'head').payload).publisher_id;
  const server = createServer((request, response) => answer(folder, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new UsageError(error.code === 'EADDRINUSE' ? `port ${port} is taken: name another with --port` : error.message)),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  console.log(`Serving ${folder} at ${base}\nSubscribe  ${subscribeLink(base, publisherId)}`);
  const stop = (): void => void server.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await new Promise<void>((resolve) => server.once('close', resolve));
}

function answer(folder: string, { method = 'GET', url = '/' }: IncomingMessage, response: ServerResponse): void {
  const path = url.slice(1);
  const headers = headersOf(path);
  const bytes = headers === null ? null : readHostFile(folder, path);
  if (method !== 'GET' && method !== 'HEAD') response.writeHead(405, { 'content-type': 'text/plain', allow: 'GET, HEAD' }).end();
  else if (headers === null || bytes === null)
    response.writeHead(404, { 'content-type': 'text/plain', 'access-control-allow-origin': '*' }).end('no such file\n');
  else response.writeHead(200, { ...headers, 'content-length': bytes.length }).end(method === 'HEAD' ? undefined : bytes);
}
