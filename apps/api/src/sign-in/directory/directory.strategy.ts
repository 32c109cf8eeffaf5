import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Refusal } from '@lianban/rules';
import { Strategy } from 'passport-local';
import type { Request } from '../../http/caller';
import { Attempts } from '../attempts';
import { Identities } from '../identity/identity.actions';
import { Directory } from './directory';

export const DIRECTORY = 'ldap';

/** Account name and password, as the office's directory has them. Guessing counts with guessing at the other door. */
@Injectable()
export class DirectoryStrategy extends PassportStrategy(Strategy, DIRECTORY) {
  constructor(
    private readonly attempts: Attempts,
    private readonly directory: Directory,
    private readonly identities: Identities,
  ) {
    super({ usernameField: 'login', passwordField: 'password', passReqToCallback: true });
  }

  async validate(request: Request, login: string, password: string): Promise<{ personId: string }> {
    const attempt = await this.attempts.begin(login, request.ip);
    const found = await this.directory.recognise(login, password).catch(async (fault: unknown) => {
      // Nobody was asked, so nobody failed.
      await this.attempts.takeBack(attempt);
      throw fault;
    });
    if (!found) throw new Refusal('sign-in-refused');
    return { personId: await this.identities.personOf(found) };
  }
}
