import {
  LIMITS,
  type AmendPlanBody,
  type ManyBody,
  type MergeDraftBody,
  type SettleAllBody,
  type SettleDraftBody,
  type SettleUnit,
  type SplitDraftBody,
  type UndoBody,
} from '@lianban/contract';
import { PARTS, REPORTING_PERIODS, type Part, type ReportingPeriod } from '@lianban/rules';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsDay, Said } from '../http/shape';

/** May be given as null, to take a value away; left out, it stays. */
const OrNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null && value !== undefined);

/** Two offsets into a plan's text; whether they make sense there is asked with the text at hand. */
const IsSpan = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: [Number], minItems: 2, maxItems: 2 }),
    IsArray(),
    ArrayMinSize(2),
    ArrayMaxSize(2),
    IsInt({ each: true }),
    Min(0, { each: true }),
    Max(MAX_OFFSET, { each: true }),
  );

/** PostgreSQL's largest int. */
const MAX_OFFSET = 2_147_483_647;

export class AmendPlan implements AmendPlanBody {
  @IsOptional()
  @Said(LIMITS.heading)
  title?: string;

  @IsOptional()
  @Said(LIMITS.name)
  code?: string;
}

export class SettleUnitBody implements SettleUnit {
  @IsOptional()
  @IsUUID()
  from?: string;

  @Said(LIMITS.name)
  name: string;

  @IsIn(PARTS)
  part: Part;

  @OrNull()
  @IsUUID()
  unitId: string | null;
}

export class SettleDraft implements SettleDraftBody {
  @IsOptional()
  @Said(LIMITS.heading)
  heading?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => SettleUnitBody)
  units?: SettleUnitBody[];

  @OrNull()
  @IsDay()
  dueOn?: string | null;

  @OrNull()
  @IsIn(REPORTING_PERIODS)
  reportingPeriod?: ReportingPeriod | null;

  @OrNull()
  @IsString()
  @MaxLength(LIMITS.standard)
  standard?: string | null;

  @IsOptional()
  @IsSpan()
  span?: [number, number];

  @IsOptional()
  @IsSpan()
  clauseSpan?: [number, number];
}

export class MergeDraft implements MergeDraftBody {
  @IsUUID()
  next: string;

  @IsInt()
  @Min(1)
  nextVersion: number;
}

export class SplitDraft implements SplitDraftBody {
  @IsInt()
  @Min(0)
  @Max(MAX_OFFSET)
  at: number;
}

export class Undo implements UndoBody {
  @Matches(/^\d{1,18}$/)
  changeId: string;
}

export class Compared {
  @IsUUID()
  with: string;
}

export class SettleAll implements SettleAllBody {
  @IsOptional()
  @IsDay()
  dueOn?: string;

  @IsOptional()
  @IsIn(REPORTING_PERIODS)
  reportingPeriod?: ReportingPeriod;

  @IsOptional()
  @Said(LIMITS.standard)
  standard?: string;

  @IsOptional()
  @IsBoolean()
  leadFirstListed?: boolean;

  @IsOptional()
  @IsBoolean()
  addUnknownUnits?: boolean;
}

export class ManyOf implements ManyBody {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  ids?: string[];
}

export class PlansWanted {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}
