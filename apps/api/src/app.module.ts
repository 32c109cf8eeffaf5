import { Module, type DynamicModule } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Config } from './config';
import { AuditModule } from './audit/audit.module';
import { ConfigModule } from './config.module';
import { CoordinationModule } from './coordination/coordination.module';
import { dataSourceOptions } from './data-source';
import { ClassifiedModule } from './classified/classified.module';
import { FilesModule } from './files/files.module';
import { HealthController } from './health.controller';
import { HttpModule } from './http/http.module';
import { LedgerModule } from './ledger/ledger.module';
import { LiveModule } from './live/live.module';
import { NoticesModule } from './notices/notices.module';
import { PlansModule } from './plans/plans.module';
import { SecurityTxtController } from './security-txt.controller';
import { SignInModule } from './sign-in/sign-in.module';
import { Clock } from './store/clock';
import { StoreModule } from './store/store.module';
import { SupervisionModule } from './supervision/supervision.module';
import { TasksModule } from './tasks/tasks.module';
import { ThreadsModule } from './threads/threads.module';
import { UnitsModule } from './units/units.module';
import { WorldModule } from './world/world.module';

const ROOMS = [
  UnitsModule,
  ClassifiedModule,
  FilesModule,
  SignInModule,
  TasksModule,
  PlansModule,
  ThreadsModule,
  SupervisionModule,
  CoordinationModule,
  LedgerModule,
  LiveModule,
  AuditModule,
  NoticesModule,
  WorldModule,
];

@Module({})
export class AppModule {
  /** The whole server on the database at `url`. */
  static of(config: Config, url: string, clock = new Clock()): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.of(config),
        TypeOrmModule.forRoot({ ...dataSourceOptions(url), retryAttempts: 5, retryDelay: 500 }),
        StoreModule.at(url, clock),
        HttpModule,
        TerminusModule,
        ...ROOMS,
      ],
      controllers: [HealthController, SecurityTxtController],
    };
  }
}
