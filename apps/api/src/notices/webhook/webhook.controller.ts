import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import type { DeliveryAnswer, MadeWebhook, WebhookAnswer } from '@lianban/contract';
import { Allow } from '../../http/allow';
import { By, IfMatch, type Caller } from '../../http/caller';
import { DeliveryQueries } from '../delivery/delivery.queries';
import { Dispatch } from '../delivery/dispatch';
import { WebhookActions } from './webhook.actions';
import { AddWebhook, ChangeWebhook } from './webhook.dto';
import { WebhookQueries } from './webhook.queries';

@Controller('webhooks')
export class WebhookController {
  constructor(
    private readonly actions: WebhookActions,
    private readonly queries: WebhookQueries,
    private readonly dispatch: Dispatch,
    private readonly deliveries: DeliveryQueries,
  ) {}

  @Get()
  @Allow('webhook.read')
  list(): Promise<WebhookAnswer[]> {
    return this.queries.list();
  }

  @Post()
  @Allow('webhook.manage')
  async add(@By() by: Caller, @Body() body: AddWebhook): Promise<MadeWebhook> {
    const { id, secret } = await this.actions.add(by, body);
    return { webhook: await this.queries.one(id), secret };
  }

  @Patch(':id')
  @Allow('webhook.manage')
  async change(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeWebhook,
  ): Promise<WebhookAnswer> {
    await this.actions.change(by, id, version, body);
    return this.queries.one(id);
  }

  @Post(':id/secret')
  @HttpCode(200)
  @Allow('webhook.manage')
  async renewSecret(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<MadeWebhook> {
    const secret = await this.actions.renewSecret(by, id, version);
    return { webhook: await this.queries.one(id), secret };
  }

  @Post(':id/enable')
  @HttpCode(200)
  @Allow('webhook.manage')
  async enable(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<WebhookAnswer> {
    await this.actions.enable(by, id, version);
    return this.queries.one(id);
  }

  @Post(':id/disable')
  @HttpCode(200)
  @Allow('webhook.manage')
  async disable(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<WebhookAnswer> {
    await this.actions.disable(by, id, version);
    return this.queries.one(id);
  }

  /** Sends a trial at once and answers with what came of it. */
  @Post(':id/trial')
  @HttpCode(200)
  @Allow('webhook.manage')
  async tryOut(@By() by: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<DeliveryAnswer> {
    const deliveryId = await this.actions.tryOut(by, id);
    await this.dispatch.send(deliveryId);
    return this.deliveries.one(deliveryId);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('webhook.manage')
  remove(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.actions.remove(by, id, version);
  }
}
