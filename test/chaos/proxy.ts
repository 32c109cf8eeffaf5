import { connect, createServer, type Server, type Socket } from 'node:net';

/** A plain TCP proxy in front of several servers: it knows no HTTP, remembers nobody, and can be made to fail. */
export class Proxy {
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private turn = 0;
  private stalled = false;

  private constructor(
    private readonly server: Server,
    private readonly upstreams: () => readonly string[],
  ) {}

  /** @param upstreams addresses of the servers that are up at this moment */
  static async open(upstreams: () => readonly string[]): Promise<Proxy> {
    const server = createServer();
    const proxy = new Proxy(server, upstreams);
    server.on('connection', (incoming) => proxy.pass(incoming));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return proxy;
  }

  get url(): string {
    const { port } = this.server.address() as { port: number };
    return `http://127.0.0.1:${port}`;
  }

  cut(): void {
    for (const [incoming, outgoing] of this.pairs) {
      incoming.destroy();
      outgoing.destroy();
    }
  }

  /** Nothing passes, and nobody is told. */
  stall(): void {
    this.stalled = true;
    for (const pair of this.pairs) for (const socket of pair) socket.pause();
  }

  flow(): void {
    this.stalled = false;
    for (const pair of this.pairs) for (const socket of pair) socket.resume();
  }

  async close(): Promise<void> {
    const closed = new Promise((done) => this.server.close(done));
    this.cut();
    await closed;
  }

  private pass(incoming: Socket): void {
    incoming.on('error', () => undefined);
    const up = this.upstreams();
    const target = up[this.turn++ % up.length];
    if (!target) return void incoming.destroy();
    const outgoing = connect(Number(new URL(target).port), '127.0.0.1');
    const pair = [incoming, outgoing] as const;
    this.pairs.add(pair);
    const end = (): void => {
      incoming.destroy();
      outgoing.destroy();
      this.pairs.delete(pair);
    };
    outgoing.on('error', end);
    for (const socket of pair) socket.on('close', end);
    incoming.pipe(outgoing);
    outgoing.pipe(incoming);
    if (this.stalled) for (const socket of pair) socket.pause();
  }
}
