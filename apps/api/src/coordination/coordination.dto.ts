import {
  COORDINATION_LISTS,
  LIMITS,
  type AnswerBody,
  type ConsultBody,
  type CoordinateBody,
  type CoordinationList,
  type CoordinationNoteBody,
  type DecideCoordinationBody,
  type RaiseBody,
} from '@lianban/contract';
import { COORDINATION_EFFECTS, type CoordinationEffect } from '@lianban/rules';
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
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsDay, Said } from '../http/shape';
import { GivenUnit } from '../tasks/below.dto';

export class Coordinate implements CoordinateBody {
  @Said(LIMITS.note)
  blocking: string;

  @Said(LIMITS.note)
  proposal: string;

  @IsArray()
  @ArrayMaxSize(LIMITS.subtasks)
  @IsUUID(undefined, { each: true })
  neededIds: string[];
}

export class Consult implements ConsultBody {
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.subtasks)
  @IsUUID(undefined, { each: true })
  unitIds?: string[];
}

export class Answer implements AnswerBody {
  @IsBoolean()
  agrees: boolean;

  @Said(LIMITS.note)
  text: string;

  @IsOptional()
  @IsUUID()
  unitId?: string;
}

export class CoordinationNote implements CoordinationNoteBody {
  @Said(LIMITS.note)
  text: string;
}

export class Duty {
  @IsUUID()
  unitId: string;

  @Said(LIMITS.standard)
  duty: string;
}

export class DecideCoordination implements DecideCoordinationBody {
  @Said(LIMITS.note)
  text: string;

  @IsIn(COORDINATION_EFFECTS)
  effect: CoordinationEffect;

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.subtasks)
  @ValidateNested({ each: true })
  @Type(() => Duty)
  duties?: Duty[];

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.subtasks)
  @ValidateNested({ each: true })
  @Type(() => GivenUnit)
  units?: GivenUnit[];

  @IsOptional()
  @IsDay()
  dueOn?: string;

  @IsOptional()
  @Said(LIMITS.report)
  minutes?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LIMITS.files)
  @IsUUID(undefined, { each: true })
  files?: string[];
}

export class Raise implements RaiseBody {
  @Said(LIMITS.note)
  text: string;

  @IsOptional()
  @IsUUID()
  toOfficeId?: string;

  @IsOptional()
  @Said(LIMITS.note)
  skipReason?: string;

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.files)
  @IsUUID(undefined, { each: true })
  copiedIds?: string[];

  @IsOptional()
  @IsBoolean()
  shareThread?: boolean;
}

export class CoordinationsWanted {
  @IsOptional()
  @IsIn(COORDINATION_LISTS)
  list?: CoordinationList;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}
