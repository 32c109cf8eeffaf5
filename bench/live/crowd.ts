import { performance } from 'node:perf_hooks';
import type { LiveMessage, Watch } from '@lianban/contract';
import { io, type Socket } from 'socket.io-client';

const AT_ONCE = 40;
const PATIENCE_MS = 30_000;

/** Sockets of many pages, in this process. */
export class Crowd {
  private readonly sockets: Socket[] = [];
  private hear: ((message: LiveMessage) => void) | undefined;

  /**
   * Opens so many more, a few at a time.
   *
   * @param auth of the handshake, by the number of the socket
   * @param watch what each of them watches, if anything
   */
  async grow(
    url: string,
    count: number,
    auth: (at: number) => object,
    { path, watch }: { path?: string; watch?: Watch } = {},
  ): Promise<void> {
    let next = 0;
    const opener = async (): Promise<void> => {
      for (let at = next++; at < count; at = next++) {
        const socket = io(url, {
          ...(path && { path }),
          auth: auth(at),
          transports: ['websocket'],
          forceNew: true,
          reconnection: false,
        });
        this.sockets.push(socket);
        socket.on('event', (message: LiveMessage) => this.hear?.(message));
        await new Promise<void>((resolve, reject) => {
          socket.once('connect', resolve);
          socket.once('connect_error', reject);
        });
        if (!watch) continue;
        const answer = (await socket.timeout(PATIENCE_MS).emitWithAck('watch', watch)) as { ok: boolean };
        if (!answer.ok) throw new Error(`Nobody may watch ${watch.kind}.`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, opener));
  }

  /** Milliseconds from `send` to the last of so many sockets that hear what `isIt` knows. */
  async untilLastHears(
    count: number,
    isIt: (message: LiveMessage) => boolean,
    send: () => Promise<unknown>,
  ): Promise<number> {
    let left = count;
    const from = performance.now();
    const last = new Promise<number>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${left} of ${count} heard nothing.`)), PATIENCE_MS);
      this.hear = (message) => {
        if (!isIt(message) || --left > 0) return;
        clearTimeout(late);
        resolve(performance.now() - from);
      };
    });
    await send();
    return last;
  }

  leave(): void {
    for (const socket of this.sockets) socket.close();
  }
}
