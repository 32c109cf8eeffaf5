import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock';
import { DATABASE_URL } from './database';
import { Store } from './store';

@Module({})
export class StoreModule {
  static at(url: string, clock: Clock): DynamicModule {
    return {
      module: StoreModule,
      global: true,
      providers: [{ provide: Clock, useValue: clock }, Store, { provide: DATABASE_URL, useValue: url }],
      exports: [Clock, Store, DATABASE_URL],
    };
  }
}
