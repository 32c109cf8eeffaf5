import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';

export interface Received {
  /** Path and query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Reply {
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A real HTTP server on a free port, which keeps what it is sent and answers as it is told. */
export class Receiver {
  readonly received: Received[] = [];
  reply: (received: Received) => Reply = () => ({});

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async open(): Promise<Receiver> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { url = '', headers } = request;
        const received = { path: url, headers, body: Buffer.concat(chunks).toString('utf8') };
        receiver.received.push(received);
        const { status = 200, body = '', headers: more = {} } = receiver.reply(received);
        response.writeHead(status, { ...more }).end(body);
      });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const receiver = new Receiver(server, (server.address() as { port: number }).port);
    return receiver;
  }

  at(path: string, host = '127.0.0.1'): string {
    return `http://${host}:${this.port}${path}`;
  }

  stop(): Promise<void> {
    return new Promise((done) => this.server.close(() => done()));
  }
}
