import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import type { Request } from '../http/caller';
import { TextDoor, type Incoming } from '../http/text-door';
import { WordController } from './word.controller';

/** What is typed as a secret is nobody's text, and is written down nowhere. */
const SECRETS = new Set([
  'password',
  'current',
  'next',
  'token',
  'ticket',
  'code',
  'recoveryCode',
  'response',
]);
/** Deeper than any body of ours. */
const DEEPEST = 6;

/** Every text of every body of whoever is signed in goes through the door for texts. */
@Injectable()
export class ClassifiedInterceptor implements NestInterceptor {
  constructor(private readonly door: TextDoor) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (context.getType() === 'http' && context.getClass() !== WordController) {
      const { user, body, method, routeOptions } = context.switchToHttp().getRequest<Request>();
      const texts = [...textsOf(body)];
      if (user && texts.length > 0) await this.door.require(user, `${method} ${routeOptions.url}`, texts);
    }
    return next.handle();
  }
}

function* textsOf(value: unknown, field = '', depth = 0): Generator<Incoming> {
  if (typeof value === 'string') yield { field, text: value };
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  for (const [key, inner] of Object.entries(value)) {
    if (!SECRETS.has(key)) yield* textsOf(inner, field ? `${field}.${key}` : key, depth + 1);
  }
}
