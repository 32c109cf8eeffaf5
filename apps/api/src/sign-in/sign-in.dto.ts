import {
  LIMITS,
  type AcceptInvitationBody,
  type ChangePasswordBody,
  type SetUpBody,
  type SignInBody,
} from '@lianban/contract';
import { TIERS, type Tier } from '@lianban/rules';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { AsLogin, LOGIN_PATTERN } from '../units/person.dto';

/** What was typed: nothing is said of how an account name or a password has to look. */
export class SignIn implements SignInBody {
  @AsLogin()
  @IsString()
  @IsNotEmpty()
  @MaxLength(LIMITS.name)
  login: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(LIMITS.passwordMax)
  password: string;
}

export class AcceptInvitation implements AcceptInvitationBody {
  @IsString()
  @MaxLength(LIMITS.passwordMax)
  password: string;
}

export class ChangePassword implements ChangePasswordBody {
  @IsString()
  @IsNotEmpty()
  @MaxLength(LIMITS.passwordMax)
  current: string;

  @IsString()
  @MaxLength(LIMITS.passwordMax)
  next: string;
}

export class OwnOffice {
  @IsString()
  @Length(2, LIMITS.name)
  @Matches(/\S/)
  name: string;

  @IsIn(TIERS)
  tier: Tier;

  /** GB/T 2260. */
  @IsOptional()
  @Matches(/^\d{6}$/)
  region?: string;
}

export class SetUp implements SetUpBody {
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  token: string;

  @IsString()
  @Length(1, LIMITS.name)
  @Matches(/\S/)
  name: string;

  @AsLogin()
  @Matches(LOGIN_PATTERN)
  login: string;

  @IsString()
  @MaxLength(LIMITS.passwordMax)
  password: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => OwnOffice)
  office?: OwnOffice;

  @IsOptional()
  @IsBoolean()
  exampleWorld?: boolean;
}
