import { Readable } from 'node:stream';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { AuditEntry, AuditWanted, ChainAnswer, Page } from '@lianban/contract';
import { IsIP, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Allow } from '../http/allow';
import { By, type Caller } from '../http/caller';
import { IsDay } from '../http/shape';
import { Store } from '../store/store';
import { AuditQueries } from './audit.queries';

export class Wanted implements AuditWanted {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  who?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  name?: string;

  @IsOptional()
  @IsDay()
  from?: string;

  @IsOptional()
  @IsDay()
  to?: string;

  @IsOptional()
  @IsIP()
  address?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  taskNumber?: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

const NAME = encodeURIComponent('联办审计链.ndjson');

/** The audit administrator's: who did what, and whether the record still holds (domain §7). */
@Controller('audit')
export class AuditController {
  constructor(
    private readonly queries: AuditQueries,
    private readonly store: Store,
  ) {}

  @Get('events')
  @Allow('audit.read')
  list(@Query() wanted: Wanted): Promise<Page<AuditEntry>> {
    return this.queries.list(wanted);
  }

  @Get('chain')
  @Allow('audit.read')
  chain(): Promise<ChainAnswer> {
    return this.queries.chain();
  }

  /** The whole chain as NDJSON, to be checked elsewhere; that it was taken out is itself an event. */
  @Get('export')
  @Allow('audit.export')
  async export(@By() by: Caller, @Res() reply: FastifyReply): Promise<void> {
    await this.store.write(by, (tx) => tx.announce('audit.exported', [], { personId: by.personId }));
    await reply
      .header('content-type', 'application/x-ndjson; charset=utf-8')
      .header('content-disposition', `attachment; filename="lianban-audit.ndjson"; filename*=UTF-8''${NAME}`)
      .send(Readable.from(this.queries.exported()));
  }
}
