import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { AccessGuard } from './access.guard';
import { ErrorFilter } from './error.filter';
import { OfficeDesk } from './office-desk';
import { OnceInterceptor } from './once.interceptor';
import { PaceGuard } from './pace.guard';
import { ObserverReads, Recorder } from './record';
import { ThreadSubjects } from './thread-subjects';
import { validation } from './validation';
import { Watchables } from './watchables';

/** What stands at every door: who may come in, what may be brought, how a refusal sounds. */
@Global()
@Module({
  imports: [ThrottlerModule.forRoot([{ ttl: 60_000, limit: 120 }])],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    // After the one before: whose request it is, is known by then.
    { provide: APP_GUARD, useClass: PaceGuard },
    { provide: APP_PIPE, useFactory: validation },
    { provide: APP_FILTER, useClass: ErrorFilter },
    { provide: APP_INTERCEPTOR, useClass: ObserverReads },
    { provide: APP_INTERCEPTOR, useClass: OnceInterceptor },
    Recorder,
    Watchables,
    OfficeDesk,
    ThreadSubjects,
  ],
  exports: [Watchables, OfficeDesk, ThreadSubjects, Recorder],
})
export class HttpModule {}
