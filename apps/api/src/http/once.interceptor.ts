import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Refusal } from '@lianban/rules';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { once, type Once } from '../store/once';
import { IdempotencyKeyRow } from '../store/once.entity';
import { Store } from '../store/store';
import type { Request } from './caller';

/** How long a key is known. */
const KEPT_MS = 24 * 60 * 60 * 1000;
/** A UUID, or whatever else its sender finds unique: visible ASCII. */
const KEY = /^[\x21-\x7e]{1,200}$/;
/**
 * Whose answers are kept to be told again. Elsewhere they may hold what is shown once (links, tokens, codes): who
 * repeats such a request is told that it was done.
 */
const TOLD_AGAIN = /^\/api\/(?:tasks|assignments|requests|plans|drafts|cases|coordinations|calendar|units)\b/;

/**
 * Idempotency-Key on every POST: a request that is repeated because its answer was lost is done once, and answered as
 * it was the first time. What was refused was not done, and is tried again.
 */
@Injectable()
export class OnceInterceptor implements NestInterceptor {
  constructor(private readonly store: Store) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<Request>();
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || key === undefined || !request.user) return next.handle();
    if (typeof key !== 'string' || !KEY.test(key)) {
      throw new Refusal('body-malformed', { fields: [{ field: 'Idempotency-Key', rule: 'isKey' }] });
    }
    const asked = { personId: request.user.personId, key, request: digestOf(request), taken: false };
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.answer(asked, request.url, reply, next));
  }

  private async answer(asked: Once, url: string, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    const { personId, key } = asked;
    const known = await this.store.rows.findOneBy(IdempotencyKeyRow, { personId, key });
    if (known && known.at.getTime() > this.store.now().getTime() - KEPT_MS) {
      if (known.request !== asked.request) throw new Refusal('key-reused', { key });
      if (known.answer === null) throw new Refusal('done-before', { key });
      void reply.header('idempotency-replayed', 'true');
      return known.answer;
    }
    await this.forget();
    const answer: unknown = await once(asked, () =>
      lastValueFrom(next.handle(), { defaultValue: undefined }),
    );
    if (asked.taken && answer !== undefined && TOLD_AGAIN.test(url)) {
      await this.store.rows.query(
        'update idempotency_key set answer = $3 where person_id = $1 and key = $2',
        [personId, key, JSON.stringify(answer)],
      );
    }
    return answer;
  }

  /** Those that are too old to be repeated. */
  private async forget(): Promise<void> {
    const before = new Date(this.store.now().getTime() - KEPT_MS);
    await this.store.rows.query('delete from idempotency_key where at <= $1', [before]);
  }
}

/** The path as it was asked for, the version that was meant and the body; a form by its length. */
function digestOf({ method, url, headers, body }: Request): string {
  const said = body === undefined ? (headers['content-length'] ?? '') : JSON.stringify(body);
  const whole = [method, url, headers['if-match'] ?? '', said].join('\n');
  return createHash('sha256').update(whole).digest('hex');
}
