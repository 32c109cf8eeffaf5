import { Module } from '@nestjs/common';
import { BoxQueries } from './box.queries';
import { LedgerController } from './ledger.controller';
import { LedgerQueries } from './ledger.queries';

@Module({ controllers: [LedgerController], providers: [LedgerQueries, BoxQueries] })
export class LedgerModule {}
