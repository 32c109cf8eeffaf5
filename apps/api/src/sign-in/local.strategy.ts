import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Refusal } from '@lianban/rules';
import { Strategy } from 'passport-local';
import type { Request } from '../http/caller';
import { Store } from '../store/store';
import { PersonRow } from '../units/person.entity';
import { Attempts } from './attempts';
import { verifyPassword } from './password';

export const LOCAL = 'local';

/** Account name and password. The refusal is one and the same whatever was wrong, and takes as long. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, LOCAL) {
  constructor(
    private readonly store: Store,
    private readonly attempts: Attempts,
  ) {
    super({ usernameField: 'login', passwordField: 'password', passReqToCallback: true });
  }

  async validate(request: Request, login: string, password: string): Promise<{ personId: string }> {
    await this.attempts.begin(login, request.ip);
    const person = await this.store.rows.findOneBy(PersonRow, { login });
    const right = await verifyPassword(person?.passwordHash ?? null, password);
    if (!person || !right) throw new Refusal('sign-in-refused');
    return { personId: person.id };
  }
}
