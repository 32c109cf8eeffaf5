import { Body, Controller, Get, Patch } from '@nestjs/common';
import type { PasswordRule, ProfileAnswer } from '@lianban/contract';
import { Allow } from '../http/allow';
import { By, IfMatch, type Caller } from '../http/caller';
import { PasswordPolicy } from './password.policy';
import { ProfileActions } from './profile.actions';
import { SetProfile } from './security.dto';

/** What the security administrator decides for everybody. */
@Controller('security-profile')
export class ProfileController {
  constructor(private readonly actions: ProfileActions) {}

  @Get()
  @Allow('profile.read')
  read(): Promise<ProfileAnswer> {
    return this.actions.read();
  }

  @Patch()
  @Allow('profile.set')
  set(@By() by: Caller, @IfMatch() version: number, @Body() body: SetProfile): Promise<ProfileAnswer> {
    return this.actions.set(by, version, body);
  }
}

/** Asked before a password is chosen, also by who follows an invitation. */
@Controller('password-rule')
export class PasswordRuleController {
  constructor(private readonly policy: PasswordPolicy) {}

  @Get()
  @Allow('anyone')
  rule(): Promise<PasswordRule> {
    return this.policy.rule();
  }
}
