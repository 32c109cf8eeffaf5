import { LIMITS, type AddUnitBody } from '@lianban/contract';
import { TIERS, UNIT_KINDS, type Tier, type UnitKind } from '@lianban/rules';
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
} from 'class-validator';

export class AddUnit implements AddUnitBody {
  @IsString()
  @Length(2, LIMITS.name)
  name: string;

  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  shortName?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(LIMITS.name, { each: true })
  aliases?: string[];

  @IsIn(TIERS)
  tier: Tier;

  @IsIn(UNIT_KINDS)
  kind: UnitKind;

  /** GB/T 2260. */
  @IsOptional()
  @Matches(/^\d{6}$/)
  region?: string;

  @IsOptional()
  @IsUUID()
  superiorId?: string;

  @IsOptional()
  @IsBoolean()
  coordinationOffice?: boolean;
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
  @IsString()
  @MaxLength(500)
  cursor?: string;
}
