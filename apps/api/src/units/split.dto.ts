import { LIMITS, type SplitPart as Part, type SplitUnitBody } from '@lianban/contract';
import { UNIT_KINDS, type UnitKind } from '@lianban/rules';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { Said } from '../http/shape';
import { NAME_PATTERN, ReformBasis } from './unit.dto';

class SplitPart implements Part {
  @Said(LIMITS.name)
  @Length(2, LIMITS.name)
  @Matches(NAME_PATTERN)
  name: string;

  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  @Matches(NAME_PATTERN)
  shortName?: string;

  @IsOptional()
  @IsIn(UNIT_KINDS)
  kind?: UnitKind;

  @IsOptional()
  @IsBoolean()
  coordinationOffice?: boolean;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2000)
  @IsUUID('all', { each: true })
  unitIds?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2000)
  @IsUUID('all', { each: true })
  personIds?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5000)
  @IsUUID('all', { each: true })
  openIds?: string[];
}

export class SplitUnit extends ReformBasis implements SplitUnitBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SplitPart)
  parts: SplitPart[];
}
