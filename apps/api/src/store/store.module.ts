import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock';
import { DATABASE_URL } from './database';
import { EventLine } from './event.line';
import { EventFeed } from './feed/event.feed';
import { EventSealer } from './feed/event.sealer';
import { Store } from './store';

@Module({})
export class StoreModule {
  static at(url: string, clock: Clock): DynamicModule {
    return {
      module: StoreModule,
      global: true,
      providers: [
        { provide: Clock, useValue: clock },
        Store,
        EventLine,
        EventSealer,
        EventFeed,
        { provide: DATABASE_URL, useValue: url },
      ],
      exports: [Clock, Store, EventLine, EventFeed, DATABASE_URL],
    };
  }
}
