import { SOCKET_PATH, type CommentsAnswer, type LiveEvents, type LiveMessage } from '@lianban/contract';
import { io, type Socket } from 'socket.io-client';
import { begin, goOn, type Held } from '../../apps/web/src/features/thread/held';

/** What a page without a socket does. */
const ASK_EVERY_MS = 1500;
const PATIENCE_MS = 8000;

/**
 * A page with a thread on it, as far as reading goes: the client's own way of putting answers together, behind a
 * socket, or without one.
 */
export class Reader {
  held: Held = begin({ items: [], upTo: 0, last: 0, earlier: false, view: '', reload: false });
  /** Each comment as it was taken in, `seq.rev`, in this order. */
  readonly shown: string[] = [];
  /** Numbers that a socket told of. */
  readonly told = new Set<number>();
  readonly faults: string[] = [];
  private readonly socket: Socket | null;
  private readonly timer: NodeJS.Timeout | undefined;
  private wanted = false;
  private reading: Promise<void> | undefined;
  private over = false;

  constructor(
    private readonly url: string,
    readonly who: string,
    private readonly token: string,
    private readonly subjectId: string,
    live: boolean,
  ) {
    this.socket = live ? this.listen() : null;
    if (!live) this.timer = setInterval(() => this.want(), ASK_EVERY_MS);
    this.want();
  }

  /** Asks until nothing is missing up to this change. */
  async catchUp(last: number, until: number): Promise<void> {
    while (this.held.upTo < last && Date.now() < until) {
      this.want();
      await this.reading;
      await pause(100);
    }
  }

  close(): void {
    this.over = true;
    clearInterval(this.timer);
    this.socket?.close();
  }

  private listen(): Socket {
    const socket = io(this.url, {
      path: SOCKET_PATH,
      auth: { token: this.token },
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 200,
      reconnectionDelayMax: 1000,
    });
    socket.on('connect', () => {
      const watch = { kind: 'task-thread', id: this.subjectId };
      socket
        .timeout(PATIENCE_MS)
        .emitWithAck('watch', watch)
        .then(
          () => this.want(),
          // As a page does whose watching got lost: the connection is made anew.
          () => void socket.disconnect().connect(),
        );
    });
    socket.on('event', ({ name, facts }: LiveMessage) => {
      if (!name.startsWith('comment.')) return;
      const { seq, subjectId } = facts as LiveEvents['comment.added'];
      if (subjectId !== this.subjectId) return;
      this.told.add(seq);
      this.want();
    });
    socket.on('reload', () => this.want());
    // Turned away while the database was gone: the library does not try that again by itself.
    socket.on('connect_error', () => void setTimeout(() => !this.over && socket.connect(), 500));
    return socket;
  }

  /** One asking at a time; what is wanted meanwhile is asked for after it. */
  private want(): void {
    this.wanted = true;
    this.reading ??= this.read().finally(() => (this.reading = undefined));
  }

  private async read(): Promise<void> {
    while (this.wanted && !this.over) {
      this.wanted = false;
      const after = this.held.upTo;
      const answer = await this.ask(after);
      if (!answer) {
        this.wanted = true;
        await pause(300);
        continue;
      }
      this.take(after, answer);
      if (this.held.upTo < answer.last) this.wanted = true;
    }
  }

  private take(after: number, answer: CommentsAnswer): void {
    if (answer.reload) return void this.faults.push('was told to reload');
    let rev = after;
    for (const item of answer.items) {
      if (item.rev <= rev) this.faults.push(`change ${item.rev} came behind ${rev}`);
      rev = item.rev;
      this.shown.push(`${item.seq}.${item.rev}`);
    }
    this.held = goOn(this.held, after, answer);
  }

  private async ask(after: number): Promise<CommentsAnswer | null> {
    try {
      const response = await fetch(`${this.url}/api/threads/task/${this.subjectId}/comments?after=${after}`, {
        headers: { authorization: `Bearer ${this.token}` },
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (response.ok) return (await response.json()) as CommentsAnswer;
      if (response.status < 500) this.faults.push(`was refused: ${response.status}`);
    } catch {
      // Cut, stalled or nobody there: asked again.
    }
    return null;
  }
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
