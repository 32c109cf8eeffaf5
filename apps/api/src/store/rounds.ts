import { Logger } from '@nestjs/common';
import { isHistoryTold } from './history';
import type { Store } from './store';

/** A clock of one room: its rounds follow one another until it is stopped. */
export class Rounds {
  private readonly log = new Logger('clock');
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<unknown> = Promise.resolve();
  private stopped = false;

  /**
   * @param seconds between the end of a round and the start of the next
   * @param work one round
   */
  constructor(
    private readonly store: Store,
    private readonly seconds: number,
    private readonly work: () => Promise<unknown>,
  ) {}

  start(): void {
    if (this.seconds > 0) this.next(0);
  }

  /** Returns when the round that runs has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.round;
  }

  /** One round, unless history is being told: what is done in it on time would be late by the real date. */
  private async due(): Promise<void> {
    if (!(await isHistoryTold(this.store.rows))) await this.work();
  }

  /** The next round starts when the last one has ended, so that a long one is never doubled. */
  private next(seconds: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.round = this.due()
        .catch((fault: unknown) => this.log.error(fault))
        .finally(() => this.next(this.seconds));
    }, seconds * 1000);
  }
}
