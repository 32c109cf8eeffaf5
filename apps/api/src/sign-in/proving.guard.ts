import {
  createParamDecorator,
  mixin,
  type CanActivate,
  type ExecutionContext,
  type Type,
} from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { Refusal } from '@lianban/rules';
import type { Request } from '../http/caller';
import { validation } from '../http/validation';
import { SignIn } from './sign-in.dto';

type Proving = Request & { proven?: { personId: string } };

/** Lets through whoever knows an account's password, as the passport strategy of this name has it. */
export function provenBy(strategy: string): Type<CanActivate> {
  class ProvingGuard extends AuthGuard(strategy) {
    private readonly body = validation();

    /** Guards run before pipes: without this, passport would be given a body that nobody has looked at. */
    override async canActivate(context: ExecutionContext): Promise<boolean> {
      const request = context.switchToHttp().getRequest<Request>();
      request.body = await this.body.transform(request.body, { type: 'body', metatype: SignIn });
      return (await super.canActivate(context)) as boolean;
    }

    override getAuthenticateOptions(): { session: false; property: string } {
      return { session: false, property: 'proven' };
    }

    override handleRequest<T>(fault: unknown, proven: T | false): T {
      if (fault instanceof Error) throw fault;
      if (!proven) throw new Refusal('sign-in-refused');
      return proven;
    }
  }
  return mixin(ProvingGuard);
}

/** Whom the password proved the caller to be. */
export const Proven = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { proven } = context.switchToHttp().getRequest<Proving>();
  if (!proven) throw new Refusal('sign-in-refused');
  return proven.personId;
});
