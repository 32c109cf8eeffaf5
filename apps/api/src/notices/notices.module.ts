import { Inject, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../config';
import { CONFIG } from '../config.module';
import { Rounds } from '../store/rounds';
import { Store } from '../store/store';
import { NoticeConsumer } from './consumer';
import { DeliveryActions } from './delivery/delivery.actions';
import { DeliveryController } from './delivery/delivery.controller';
import { DeliveryQueries } from './delivery/delivery.queries';
import { Dispatch } from './delivery/dispatch';
import { Mailer } from './mail/mailer';
import { NoticeActions } from './notice.actions';
import { NoticeController } from './notice.controller';
import { NoticeQueries } from './notice.queries';
import { SettingsActions } from './settings.actions';
import { SettingsController } from './settings.controller';
import { WebhookActions } from './webhook/webhook.actions';
import { WebhookConsumer } from './webhook/webhook.consumer';
import { WebhookController } from './webhook/webhook.controller';
import { WebhookQueries } from './webhook/webhook.queries';
import { WebhookSender } from './webhook/webhook.sender';

@Module({
  controllers: [NoticeController, SettingsController, WebhookController, DeliveryController],
  providers: [
    NoticeConsumer,
    NoticeQueries,
    NoticeActions,
    SettingsActions,
    Mailer,
    WebhookConsumer,
    WebhookQueries,
    WebhookActions,
    WebhookSender,
    DeliveryQueries,
    DeliveryActions,
    Dispatch,
  ],
})
export class NoticesModule implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds: Rounds;

  constructor(store: Store, dispatch: Dispatch, @Inject(CONFIG) config: Config) {
    this.rounds = new Rounds(store, config.sweepSeconds, () => dispatch.drain());
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }
}
