import { LIMITS, PROFILE_LIMITS, type SetProfileBody } from '@lianban/contract';
import { ROLES, type Role } from '@lianban/rules';
import { applyDecorators } from '@nestjs/common';
import {
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
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

const Within = ({ min, max }: { readonly min: number; readonly max: number }): PropertyDecorator =>
  applyDecorators(IsOptional(), IsInt(), Min(min), Max(max));

export class SetProfile implements SetProfileBody {
  @Within(PROFILE_LIMITS.idleMinutes)
  idleMinutes?: number;

  @Within(PROFILE_LIMITS.sessionHours)
  sessionHours?: number;

  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  secondFactorRoles?: Role[];
}
