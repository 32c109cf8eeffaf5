import { LIMITS, PROFILE_LIMITS, type LiftLockBody, type SetProfileBody } from '@lianban/contract';
import { ROLES, type Role } from '@lianban/rules';
import { applyDecorators } from '@nestjs/common';
import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  ValidateIf,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

export class FindSessions {
  /** A part of the name, the account name or the address. */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.name)
  q?: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

/** May be left out; null is a value, and taken only where it means something. */
const MayBeLeftOut = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

const Within = ({ min, max }: { readonly min: number; readonly max: number }): PropertyDecorator =>
  applyDecorators(IsInt(), Min(min), Max(max));

export class SetProfile implements SetProfileBody {
  @MayBeLeftOut()
  @Within(PROFILE_LIMITS.idleMinutes)
  idleMinutes?: number;

  @MayBeLeftOut()
  @Within(PROFILE_LIMITS.sessionHours)
  sessionHours?: number;

  @MayBeLeftOut()
  @IsArray()
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  secondFactorRoles?: Role[];

  @MayBeLeftOut()
  @Within(PROFILE_LIMITS.passwordMin)
  passwordMin?: number;

  @MayBeLeftOut()
  @Within(PROFILE_LIMITS.passwordClasses)
  passwordClasses?: number;

  /** Null: never. */
  @IsOptional()
  @Within(PROFILE_LIMITS.passwordDays)
  passwordDays?: number | null;

  @MayBeLeftOut()
  @IsBoolean()
  passwordBreached?: boolean;

  @MayBeLeftOut()
  @Within(PROFILE_LIMITS.lockAfter)
  lockAfter?: number;

  @MayBeLeftOut()
  @Within(PROFILE_LIMITS.lockMinutes)
  lockMinutes?: number;
}

export class LiftLock implements LiftLockBody {
  @IsIn(['login', 'source'])
  of: 'login' | 'source';

  @IsString()
  @IsNotEmpty()
  @MaxLength(LIMITS.name)
  value: string;
}
