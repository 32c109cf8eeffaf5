import { Module, type DynamicModule } from '@nestjs/common';
import { SignInModule } from '../sign-in/sign-in.module';
import { DEMO_PASSWORD, Demonstration } from './demonstration';
import type { Progress } from './history/fill';
import { staged } from './staging';

@Module({})
export class DemonstrationModule {
  /** `application` with the example world in it. */
  static around(application: DynamicModule, progress: Progress): DynamicModule {
    return {
      module: DemonstrationModule,
      imports: [staged({ password: DEMO_PASSWORD, progress }), application, SignInModule],
      providers: [Demonstration],
    };
  }
}
