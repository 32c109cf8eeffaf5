import { Inject, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../config';
import { CONFIG } from '../config.module';
import { OfficeDesk } from '../http/office-desk';
import { ThreadSubjects } from '../http/thread-subjects';
import { Watchables } from '../http/watchables';
import { Rounds } from '../store/rounds';
import { Store } from '../store/store';
import { AskingForHelp } from './asking.actions';
import { CoordinationClock } from './clock';
import { CoordinationController } from './coordination.controller';
import { CoordinationQueries } from './coordination.queries';
import { coordinationThread } from './coordination.thread';
import { LadderActions } from './ladder.actions';
import { LadderController } from './ladder.controller';
import { coordinationWaiting } from './office-waiting';

const ACTIONS = [AskingForHelp, LadderActions, CoordinationQueries, CoordinationClock];

@Module({
  controllers: [CoordinationController, LadderController],
  providers: ACTIONS,
  exports: ACTIONS,
})
export class CoordinationModule implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds: Rounds;

  constructor(
    clock: CoordinationClock,
    store: Store,
    watchables: Watchables,
    threads: ThreadSubjects,
    queries: CoordinationQueries,
    desk: OfficeDesk,
    @Inject(CONFIG) config: Config,
  ) {
    this.rounds = new Rounds(store, config.sweepSeconds, () => clock.run());
    desk.register((asked) => coordinationWaiting(store.rows, asked));
    watchables.register('coordination', (actor, id) => queries.requireReadable(actor, id));
    threads.register('coordination', coordinationThread);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }
}
