import {
  Inject,
  Logger,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Config } from '../config';
import { CONFIG } from '../config.module';
import { isHistoryTold } from '../store/history';
import { Store } from '../store/store';
import { CaseActions } from './case.actions';
import { CaseController } from './case.controller';
import { Sweep } from './sweep';

@Module({ controllers: [CaseController], providers: [Sweep, CaseActions], exports: [Sweep, CaseActions] })
export class SupervisionModule implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('clock');
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly sweep: Sweep,
    private readonly store: Store,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.sweepSeconds > 0) this.next(0);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.round;
  }

  /** One round, unless history is being told: what is done in it on time would be late by the real date. */
  private async due(): Promise<void> {
    if (!(await isHistoryTold(this.store.rows))) await this.sweep.run();
  }

  /** The next round starts when the last one has ended, so that a long one is never doubled. */
  private next(seconds: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.round = this.due()
        .catch((fault: unknown) => this.log.error(fault))
        .finally(() => this.next(this.config.sweepSeconds));
    }, seconds * 1000);
  }
}
