import {
  LIMITS,
  type AddUnitBody,
  type AmendUnitBody,
  type FormerName,
  type MergeUnitBody,
  type RenameUnitBody,
} from '@lianban/contract';
import { TIERS, UNIT_KINDS, type Tier, type UnitKind } from '@lianban/rules';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsDay, Said } from '../http/shape';
import { divisionAt } from './region';
import { TOP } from './unit.queries';

/** A list of names in a cell or a field is cut at these; no name has them. */
export const NAME_PATTERN = /^[^；;、\r\n\t]+$/;

/** A code of GB/T 2260. */
const IsRegion = (): PropertyDecorator =>
  ValidateBy({
    name: 'isRegion',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && divisionAt(value) !== undefined,
      defaultMessage: () => '$property must be a code of GB/T 2260',
    },
  });

/** Left out it stays, null empties it; anything else is looked at. */
const Clearable = (): PropertyDecorator =>
  ValidateIf((_, value: unknown) => value !== undefined && value !== null);

class Facts {
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  @Matches(NAME_PATTERN)
  shortName?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, LIMITS.name, { each: true })
  @Matches(NAME_PATTERN, { each: true })
  aliases?: string[];

  @IsOptional()
  @IsBoolean()
  coordinationOffice?: boolean;
}

export class AddUnit extends Facts implements AddUnitBody {
  @IsString()
  @Length(2, LIMITS.name)
  @Matches(NAME_PATTERN)
  name: string;

  @IsIn(TIERS)
  tier: Tier;

  @IsIn(UNIT_KINDS)
  kind: UnitKind;

  @IsOptional()
  @IsRegion()
  region?: string;

  @IsOptional()
  @IsUUID()
  superiorId?: string;

  @IsOptional()
  @IsUUID()
  lineId?: string;
}

class Former implements FormerName {
  @Said(LIMITS.name)
  @Matches(NAME_PATTERN)
  name: string;

  @Clearable()
  @IsDay()
  untilOn: string | null;
}

export class AmendUnit extends Facts implements AmendUnitBody {
  @IsOptional()
  @IsIn(TIERS)
  tier?: Tier;

  @IsOptional()
  @IsIn(UNIT_KINDS)
  kind?: UnitKind;

  @Clearable()
  @IsRegion()
  region?: string | null;

  @Clearable()
  @IsUUID()
  superiorId?: string | null;

  @Clearable()
  @IsUUID()
  lineId?: string | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => Former)
  formerNames?: Former[];
}

export class ReformBasis {
  @Said(LIMITS.heading)
  basis: string;

  @IsDay()
  on: string;
}

export class RenameUnit extends ReformBasis implements RenameUnitBody {
  @Said(LIMITS.name)
  @Length(2, LIMITS.name)
  @Matches(NAME_PATTERN)
  name: string;

  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  @Matches(NAME_PATTERN)
  shortName?: string;
}

export class MergeUnit extends ReformBasis implements MergeUnitBody {
  @IsUUID()
  intoId: string;
}

export class FindUnits {
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.name)
  q?: string;

  @IsOptional()
  @IsIn(TIERS)
  tier?: Tier;

  @IsOptional()
  @IsIn(UNIT_KINDS)
  kind?: UnitKind;

  @IsOptional()
  @IsRegion()
  region?: string;

  /** A unit's id, or `none`. */
  @IsOptional()
  @Matches(new RegExp(`^(?:${TOP}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$`, 'i'))
  superior?: string;

  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value))
  @IsBoolean()
  ended?: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export class FindRegions {
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.name)
  q?: string;
}

export class NextPage {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}
