import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Refusal, RefusalCode } from '@lianban/rules';
import { concatMap, type Observable } from 'rxjs';
import { Store } from '../store/store';
import type { Request } from './caller';

/** Refusals that say something about who asks, rather than about a slip in a form. */
const RECORDED: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'not-allowed',
  'sign-in-refused',
  'nobody-linked',
  'identity-changed',
  'too-many-attempts',
  'other-site',
  'link-not-valid',
]);

/** Those that the account name belongs to: who failed to come in as whom. */
const NAMES_LOGIN: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'sign-in-refused',
  'nobody-linked',
  'identity-changed',
]);

/** The route without the ids of a query: `GET /api/tasks/:id`. */
const routeOf = ({ method, routeOptions, url }: Request): string =>
  `${method} ${routeOptions.url ?? url.split('?')[0]}`;

/** Writes down who was refused, and what an observer reads (domain §2, §7), each as an event row of its own. */
@Injectable()
export class Recorder {
  constructor(private readonly store: Store) {}

  async refusal({ code, facts }: Refusal, request: Request): Promise<void> {
    if (!RECORDED.has(code)) return;
    const { user } = request;
    const login = (request.body as { login?: unknown } | undefined)?.login ?? facts['login'];
    await this.store.write(user ?? null, (tx) =>
      tx.announce(
        'access.refused',
        [],
        { personId: user?.personId ?? null, code, route: routeOf(request) },
        NAMES_LOGIN.has(code) && typeof login === 'string' ? { login: login.slice(0, 100) } : null,
      ),
    );
  }

  async read(request: Request): Promise<void> {
    const { user } = request;
    if (request.method !== 'GET' || !user?.posts.some(({ role }) => role === 'observer')) return;
    const { id } = (request.params ?? {}) as { id?: string };
    await this.store.write(user, (tx) =>
      tx.announce('observer.read', [], {
        personId: user.personId,
        route: routeOf(request),
        thingId: id ?? null,
      }),
    );
  }
}

/** An observer gets nothing that is not written down first. */
@Injectable()
export class ObserverReads implements NestInterceptor {
  constructor(private readonly recorder: Recorder) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<Request>();
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        await this.recorder.read(request);
        return answer;
      }),
    );
  }
}
