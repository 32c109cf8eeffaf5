import { Module } from '@nestjs/common';
import { Anchors } from './anchors';
import { AuditController } from './audit.controller';
import { AuditQueries } from './audit.queries';

@Module({ controllers: [AuditController], providers: [AuditQueries, Anchors], exports: [Anchors] })
export class AuditModule {}
