import {
  LIMITS,
  WEBHOOK_EVENTS,
  WEBHOOK_FORMATS,
  type AddWebhookBody,
  type ChangeWebhookBody,
  type WebhookEvent,
  type WebhookFormat,
} from '@lianban/contract';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID, ValidateIf } from 'class-validator';
import { Said } from '../../http/shape';

class WebhookWishes {
  @Said(LIMITS.name)
  name: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(WEBHOOK_EVENTS, { each: true })
  events: WebhookEvent[];

  @ValidateIf((_, value: unknown) => value !== null)
  @IsUUID()
  unitId: string | null;

  @IsOptional()
  @Said(LIMITS.name)
  secret?: string;
}

export class AddWebhook extends WebhookWishes implements AddWebhookBody {
  @IsIn(WEBHOOK_FORMATS)
  format: WebhookFormat;

  @Said(LIMITS.url)
  url: string;
}

export class ChangeWebhook extends WebhookWishes implements ChangeWebhookBody {
  @IsOptional()
  @Said(LIMITS.url)
  url?: string;
}
