import { Inject, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../config';
import { CONFIG } from '../config.module';
import { Rounds } from '../store/rounds';
import { Store } from '../store/store';
import { CaseActions } from './case.actions';
import { CaseController } from './case.controller';
import { DeskController } from './desk.controller';
import { Sweep } from './sweep';

@Module({
  controllers: [CaseController, DeskController],
  providers: [Sweep, CaseActions],
  exports: [Sweep, CaseActions],
})
export class SupervisionModule implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds: Rounds;

  constructor(sweep: Sweep, store: Store, @Inject(CONFIG) config: Config) {
    this.rounds = new Rounds(store, config.sweepSeconds, () => sweep.run());
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }
}
