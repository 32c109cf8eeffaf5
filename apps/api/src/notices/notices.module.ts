import { Inject, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../config';
import { CONFIG } from '../config.module';
import { Rounds } from '../store/rounds';
import { Store } from '../store/store';
import { NoticeConsumer } from './consumer';
import { Mailer } from './mail/mailer';
import { NoticeActions } from './notice.actions';
import { NoticeController } from './notice.controller';
import { NoticeQueries } from './notice.queries';
import { SettingsActions } from './settings.actions';
import { SettingsController } from './settings.controller';

@Module({
  controllers: [NoticeController, SettingsController],
  providers: [NoticeConsumer, NoticeQueries, NoticeActions, SettingsActions, Mailer],
})
export class NoticesModule implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds: Rounds;

  constructor(store: Store, mailer: Mailer, @Inject(CONFIG) config: Config) {
    this.rounds = new Rounds(store, config.sweepSeconds, () => mailer.drain());
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }
}
