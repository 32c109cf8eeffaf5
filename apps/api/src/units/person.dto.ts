import {
  LIMITS,
  type AddPersonBody,
  type ChangePersonBody,
  type PostBody,
  type ReturnPersonBody,
} from '@lianban/contract';
import { ROLES, type Role } from '@lianban/rules';
import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateBy,
  ValidateNested,
  type ValidationArguments,
} from 'class-validator';
import { IsDay } from '../http/shape';

/** Account names are kept, and compared, in lower case. */
export const AsLogin = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.trim().toLowerCase() : value,
  );

export const LOGIN_PATTERN = /^[a-z0-9][a-z0-9._-]{1,63}$/;

/** A post ends on the day on which it begins at the earliest. Days compare as strings. */
const NotBeforeFrom = (): PropertyDecorator =>
  ValidateBy({
    name: 'notBeforeFrom',
    validator: {
      validate: (until: unknown, of?: ValidationArguments) => {
        const { fromOn } = of!.object as WantedPost;
        return typeof until !== 'string' || typeof fromOn !== 'string' || fromOn <= until;
      },
      defaultMessage: () => '$property must not be before fromOn',
    },
  });

export class WantedPost implements PostBody {
  @IsUUID()
  unitId: string;

  @IsIn(ROLES)
  role: Role;

  @IsOptional()
  @IsBoolean()
  acting?: boolean;

  @IsOptional()
  @IsDay()
  fromOn?: string | null;

  @IsOptional()
  @IsDay()
  @NotBeforeFrom()
  untilOn?: string | null;
}

/** One post at least, and none twice. */
const Posts = (): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(20),
    ArrayUnique((post: Partial<WantedPost> | null) => `${post?.unitId} ${post?.role}`),
    ValidateNested({ each: true }),
    Type(() => WantedPost),
  );

const PersonName = (): PropertyDecorator =>
  applyDecorators(IsString(), Length(1, LIMITS.name), Matches(/\S/));

export class AddPerson implements AddPersonBody {
  @PersonName()
  name: string;

  @AsLogin()
  @Matches(LOGIN_PATTERN)
  login: string;

  @IsUUID()
  unitId: string;

  @Posts()
  posts: WantedPost[];
}

export class ChangePerson implements ChangePersonBody {
  @IsOptional()
  @PersonName()
  name?: string;

  @IsOptional()
  @IsUUID()
  unitId?: string;

  @IsOptional()
  @Posts()
  posts?: WantedPost[];
}

export class ReturnPerson implements ReturnPersonBody {
  @IsOptional()
  @IsUUID()
  unitId?: string;

  @Posts()
  posts: WantedPost[];
}

export class FindPeople {
  /** A part of the name, the account name or the unit's name. */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.name)
  q?: string;

  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value))
  @IsBoolean()
  left?: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}
