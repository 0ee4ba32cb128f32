/** A publisher's host on loopback: serves a repository's files over real HTTP, and does one thing wrong when a test says so. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { headersOf } from '../../src/cli/publish/host-headers.js';
import type { SupRepository } from './sup-repository.js';

/** Answers a request in place of the host; false leaves it to the host. */
export type Misdeed = (path: string, response: ServerResponse, request: IncomingMessage) => boolean;

export class FaultServer {
  misdeed: Misdeed | null = null;
  /** Requests since the list was last cleared: path and what was sent with it. */
  readonly requests: { readonly path: string; readonly headers: IncomingMessage['headers']; readonly method: string }[] = [];

  private constructor(
    readonly repository: SupRepository,
    private readonly server: Server,
  ) {}

  static async start(repository: SupRepository): Promise<FaultServer> {
    const server = createServer();
    const host = new FaultServer(repository, server);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => host.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return host;
  }

  get base(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  get link(): string {
    return `${this.base}#sunlit=${this.repository.publisherId}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? '/').slice(1);
    this.requests.push({ path, headers: request.headers, method: request.method ?? '' });
    if (this.misdeed?.(path, response, request) === true) return;
    const bytes = this.repository.files.get(path);
    if (bytes === undefined) response.writeHead(404).end('none\n');
    else response.writeHead(200, { ...headersOf(path), 'content-length': bytes.length }).end(bytes);
  }
}
