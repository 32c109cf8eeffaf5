import { LIMITS, type AddPersonBody } from '@lianban/contract';
import { ROLES, type Role } from '@lianban/rules';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

/** Account names are kept, and compared, in lower case. */
export const AsLogin = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.trim().toLowerCase() : value,
  );

export const LOGIN_PATTERN = /^[a-z0-9][a-z0-9._-]{1,63}$/;

export class WantedPost {
  @IsUUID()
  unitId: string;

  @IsIn(ROLES)
  role: Role;
}

export class AddPerson implements AddPersonBody {
  @IsString()
  @Length(1, LIMITS.name)
  @Matches(/\S/)
  name: string;

  @AsLogin()
  @Matches(LOGIN_PATTERN)
  login: string;

  @IsUUID()
  unitId: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique((post: unknown) => JSON.stringify(post))
  @ValidateNested({ each: true })
  @Type(() => WantedPost)
  posts: WantedPost[];
}

export class FindPeople {
  /** A part of the name, the account name or the unit's name. */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.name)
  q?: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}
