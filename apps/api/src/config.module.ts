import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from './config';

/** Gives what the surroundings decided to whoever needs it: `@Inject(CONFIG) config: Config`. */
export const CONFIG = Symbol('config');

@Module({})
export class ConfigModule {
  static of(config: Config): DynamicModule {
    const provided = { provide: CONFIG, useValue: config };
    return { module: ConfigModule, global: true, providers: [provided], exports: [CONFIG] };
  }
}
