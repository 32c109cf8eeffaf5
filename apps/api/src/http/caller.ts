import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { EnteredBy, Language } from '@lianban/contract';
import { Refusal, type Actor, type Post } from '@lianban/rules';
import type { FastifyRequest } from 'fastify';

export interface CallerPost extends Post {
  readonly unitName: string;
  readonly coordinationOffice: boolean;
}

/** The signed-in person behind a request or a socket, as the database knows them at this moment. */
export interface Caller extends Actor {
  readonly name: string;
  readonly login: string;
  readonly unitId: string;
  readonly posts: readonly CallerPost[];
  /** The family of refresh tokens that this access token comes from: one sign-in on one browser. Null: a machine. */
  readonly familyId: string | null;
  /** A post requires a second factor that the person does not have: `posts` is empty until they do. */
  readonly mustEnrol: boolean;
  /** The password is older than the policy allows: `posts` is empty until it is changed. */
  readonly mustRenew: boolean;
  readonly hasPassword: boolean;
  /** By what they were recognised when they signed in. Null: a machine. */
  readonly enteredBy: EnteredBy | null;
}

export type Request = FastifyRequest & { user?: Caller; language: Language };

/** A socket that was let in at its handshake. */
export interface CallerSocket {
  readonly data: { caller?: Caller };
}

/** The caller of a route that is not open to anyone. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { user } = context.switchToHttp().getRequest<Request>();
  if (!user) throw new Refusal('not-signed-in');
  return user;
});

/** The version that the caller means, from `If-Match: "3"` (RFC 9110 §13.1.1). */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<Request>().headers['if-match'];
  const version = /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(header ?? '')?.[1];
  if (version === undefined) throw new Refusal('version-missing');
  return Number(version);
});
