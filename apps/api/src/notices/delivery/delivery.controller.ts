import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { DeliveryAnswer, Page, TrialMailBody } from '@lianban/contract';
import { IsEmail, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Allow } from '../../http/allow';
import { By, type Caller } from '../../http/caller';
import { DeliveryActions } from './delivery.actions';
import { DELIVERY_STATES, type DeliveryState } from './delivery.entity';
import { DeliveryQueries, type DeliveriesWanted } from './delivery.queries';
import { Dispatch } from './dispatch';

export class WantedDeliveries implements DeliveriesWanted {
  @IsOptional()
  @IsIn(['mail', 'webhook'])
  channel?: 'mail' | 'webhook';

  @IsOptional()
  @IsIn(DELIVERY_STATES)
  state?: DeliveryState;

  @IsOptional()
  @IsUUID()
  webhookId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export class TrialMail implements TrialMailBody {
  @IsEmail()
  @MaxLength(254)
  address: string;
}

@Controller('deliveries')
export class DeliveryController {
  constructor(
    private readonly queries: DeliveryQueries,
    private readonly actions: DeliveryActions,
    private readonly dispatch: Dispatch,
  ) {}

  @Get()
  @Allow('delivery.read')
  list(@Query() wanted: WantedDeliveries): Promise<Page<DeliveryAnswer>> {
    return this.queries.list(wanted);
  }

  /** Sends it at once and answers with what came of it. */
  @Post(':id/send-again')
  @HttpCode(200)
  @Allow('delivery.send')
  async sendAgain(@By() by: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<DeliveryAnswer> {
    await this.actions.sendAgain(by, id);
    await this.dispatch.send(id);
    return this.queries.one(id);
  }

  /** The same for a message that only shows whether mail arrives. */
  @Post('trial-mail')
  @HttpCode(200)
  @Allow('delivery.send')
  async trialMail(@By() by: Caller, @Body() { address }: TrialMail): Promise<DeliveryAnswer> {
    const id = await this.actions.trialMail(by, address);
    await this.dispatch.send(id);
    return this.queries.one(id);
  }
}
