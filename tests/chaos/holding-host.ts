/** A publisher's host on loopback that can stop in the middle of an answer and say so: the moment to kill. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { headersOf } from '../../src/cli/publish/host-headers.js';

/** How far an answer has come: nothing sent, half its bytes, all of them. */
export type Stage = 'asked' | 'half' | 'whole';

interface Trap {
  readonly kind: string;
  readonly stage: Stage;
  readonly sprung: () => void;
}

export class HoldingHost {
  /** Paths asked for since the list was last cleared. */
  readonly requests: string[] = [];
  /** Deltas are not there: readers have to load the whole. */
  hidesDeltas = false;
  private trap: Trap | null = null;

  private constructor(
    private readonly files: ReadonlyMap<string, Uint8Array>,
    private readonly server: Server,
  ) {}

  static async start(files: ReadonlyMap<string, Uint8Array>): Promise<HoldingHost> {
    const server = createServer();
    const host = new HoldingHost(files, server);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => host.answer((request.url ?? '/').slice(1), response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return host;
  }

  get base(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  /** Resolves when the next file of that kind is at that stage; a held answer never ends. @param kind first part of the path */
  hold(kind: string, stage: Stage): Promise<void> {
    return new Promise((sprung) => {
      this.trap = { kind, stage, sprung };
    });
  }

  /** Lets go of whatever is held, by cutting it off. */
  release(): void {
    this.trap = null;
    this.server.closeAllConnections();
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(path: string, response: ServerResponse): void {
    this.requests.push(path);
    const kind = path.split('/')[0] ?? '';
    const bytes = kind === 'd' && this.hidesDeltas ? undefined : this.files.get(path);
    if (bytes === undefined) {
      response.writeHead(404).end();
      return;
    }
    const trap = this.trap?.kind === kind ? this.trap : null;
    if (trap !== null) this.trap = null;
    if (trap?.stage === 'asked') {
      trap.sprung();
      return;
    }
    response.writeHead(200, { ...headersOf(path), 'content-length': bytes.length });
    if (trap?.stage === 'half') response.write(bytes.subarray(0, bytes.length >> 1), trap.sprung);
    else response.end(bytes, () => trap?.sprung());
  }
}
