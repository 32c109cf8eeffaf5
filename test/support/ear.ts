import { SOCKET_PATH, type LiveMessage, type Watch, type WatchAnswer } from '@lianban/contract';
import { io, type Socket } from 'socket.io-client';

/** Long for a message on one machine; short for a person who waits for a story that fails. */
const PATIENCE_MS = 5000;

/** Somebody's open page, as far as sockets are concerned: keeps what it heard. */
export class Ear {
  readonly heard: LiveMessage[] = [];
  reloads = 0;

  private constructor(readonly socket: Socket) {
    socket.on('event', (message: LiveMessage) => this.heard.push(message));
    socket.on('reload', () => (this.reloads += 1));
  }

  /** @throws Error with the refusal's code where the handshake is refused */
  static async open(url: string, token: string | null): Promise<Ear> {
    const socket = io(url, {
      path: SOCKET_PATH,
      auth: { token },
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
    });
    const ear = new Ear(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', (fault) => {
        socket.close();
        reject(fault);
      });
    });
    return ear;
  }

  /** What it heard of things. That a notice arrived is told whenever the feed comes to it, before or after. */
  get ofThings(): LiveMessage[] {
    return this.heard.filter(({ name }) => name !== 'notice.arrived');
  }

  watch(wanted: Watch): Promise<WatchAnswer> {
    return this.socket.timeout(PATIENCE_MS).emitWithAck('watch', wanted) as Promise<WatchAnswer>;
  }

  /** The first message of this name that was or will be heard. */
  async hears(name: LiveMessage['name']): Promise<LiveMessage> {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
      const found = this.heard.find((message) => message.name === name);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(
      `Never heard ${name}; heard ${this.heard.map((message) => message.name).join(', ') || 'nothing'}.`,
    );
  }

  close(): void {
    this.socket.close();
  }
}
