import type { DynamicModule } from '@nestjs/common';
import type { Progress } from './history/fill';

/** How a demonstration stages the example world. Set-up from the page has none: each of the cast gets a password. */
export interface Staging {
  /** One for all, so that it can be written in the manual. */
  readonly password: string;
  readonly progress: Progress;
}

export const STAGING = Symbol('staging');

class StagingModule {}

/** Stages the example world of this process. */
export const staged = (staging: Staging): DynamicModule => ({
  module: StagingModule,
  global: true,
  providers: [{ provide: STAGING, useValue: staging }],
  exports: [STAGING],
});
