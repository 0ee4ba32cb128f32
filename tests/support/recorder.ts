/** Every byte that comes in at a port of this machine, before anything reads it: a TCP server in front of an HTTP server. */
import { createServer as createHttp, type Server as HttpServer, type RequestListener } from 'node:http';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

const EMPTY_LINE = '\r\n\r\n';
const START = /^[A-Z]+ \S+ HTTP\/1\.[01]\r\n/u;

export interface RecordedRequest {
  /** First line to last header. */
  readonly head: string;
  readonly body: string;
}

export class Recorder {
  /** All that has come in over each connection, in the order they were opened. */
  readonly connections: Buffer[][] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly front: Server,
    private readonly http: HttpServer,
  ) {}

  static async start(answer: RequestListener): Promise<Recorder> {
    const http = createHttp(answer);
    // As a proxy it opens no tunnel: into one it could not look.
    http.on('connect', (_request, socket) => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const front = createServer();
    const recorder = new Recorder(front, http);
    front.on('connection', (socket) => recorder.record(socket));
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
    return recorder;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.front.address() as AddressInfo).port}`;
  }

  /** What came in since the last call, request by request, as its bytes stand (latin 1). `rest` is what is no request at all. */
  taken(): { readonly requests: readonly RecordedRequest[]; readonly rest: string } {
    const requests: RecordedRequest[] = [];
    let rest = '';
    for (const chunks of this.connections.splice(0)) {
      let text = Buffer.concat(chunks).toString('latin1');
      for (let end = text.indexOf(EMPTY_LINE); end >= 0 && START.test(text); end = text.indexOf(EMPTY_LINE)) {
        const head = text.slice(0, end);
        const bodyAt = end + EMPTY_LINE.length;
        const length = Number(/^content-length: *(\d+)/imu.exec(head)?.[1] ?? 0);
        requests.push({ head, body: text.slice(bodyAt, bodyAt + length) });
        text = text.slice(bodyAt + length);
      }
      rest += text;
    }
    return { requests, rest };
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.http.closeAllConnections();
    this.http.close();
    await new Promise((resolve) => this.front.close(resolve));
  }

  private record(socket: Socket): void {
    const chunks: Buffer[] = [];
    this.connections.push(chunks);
    const inner = connect((this.http.address() as AddressInfo).port, '127.0.0.1');
    for (const one of [socket, inner]) {
      this.sockets.add(one);
      one.on('close', () => this.sockets.delete(one));
    }
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', () => inner.destroy());
    inner.on('error', () => socket.destroy());
    socket.pipe(inner).pipe(socket);
  }
}
