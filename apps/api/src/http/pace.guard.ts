import { Inject, Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  getOptionsToken,
  getStorageToken,
  ThrottlerGuard,
  type ThrottlerModuleOptions,
  type ThrottlerStorage,
} from '@nestjs/throttler';
import type { Config } from '../config';
import { CONFIG } from '../config.module';
import type { Request } from './caller';

const MINUTE = 60_000;
/** Counted apart from what single routes ask for (`sign-in/pace`). */
const NAME = 'everything';

/**
 * Every route has a pace for each account, and for each address of those without one, so that one program that runs
 * wild does not slow the office. Counted in this process.
 */
@Injectable()
export class PaceGuard extends ThrottlerGuard {
  constructor(
    @Inject(getOptionsToken()) options: ThrottlerModuleOptions,
    @Inject(getStorageToken()) storage: ThrottlerStorage,
    reflector: Reflector,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super(options, storage, reflector);
  }

  override async onModuleInit(): Promise<void> {
    await super.onModuleInit();
    this.throttlers = [{ name: NAME, ttl: MINUTE, limit: this.config.requestsPerMinute }];
  }

  protected override getTracker(request: Request): Promise<string> {
    return Promise.resolve(request.user?.personId ?? request.ip);
  }

  protected override shouldSkip(context: ExecutionContext): Promise<boolean> {
    return Promise.resolve(context.getType() !== 'http' || this.config.requestsPerMinute === 0);
  }
}
