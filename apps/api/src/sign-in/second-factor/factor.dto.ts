import {
  FACTOR_KINDS,
  LIMITS,
  type ConfirmEnrolBody,
  type ConfirmPasswordBody,
  type EnrolBody,
  type FactorKind,
  type SecondStepBody,
  type TicketBody,
} from '@lianban/contract';
import { IsIn, IsNotEmpty, IsObject, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Said } from '../../http/shape';

export class ConfirmPassword implements ConfirmPasswordBody {
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.passwordMax)
  password?: string;
}

export class Enrol extends ConfirmPassword implements EnrolBody {
  @IsIn(FACTOR_KINDS)
  kind: FactorKind;
}

export class Ticket implements TicketBody {
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  ticket: string;
}

const DIGITS = /^\d{6}$/;

export class ConfirmEnrol extends Ticket implements ConfirmEnrolBody {
  @Said(60)
  name: string;

  @IsOptional()
  @Matches(DIGITS)
  code?: string;

  /** As the browser's authenticator answered; read by the library that knows the standard. */
  @IsOptional()
  @IsObject()
  response?: Record<string, unknown>;
}

export class PassSecondStep extends Ticket implements SecondStepBody {
  @IsOptional()
  @Matches(DIGITS)
  code?: string;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  recoveryCode?: string;

  @IsOptional()
  @IsObject()
  response?: Record<string, unknown>;
}
