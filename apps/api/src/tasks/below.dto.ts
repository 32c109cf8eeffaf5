import {
  LIMITS,
  type BreakDownBody,
  type DeclineBody,
  type ReceiveBody,
  type SubtaskBody,
} from '@lianban/contract';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay, Said } from '../http/shape';

const GIVEN_PARTS = ['lead', 'co-lead', 'participant'] as const;

/** How much a part counts in the roll-up, 1 where nothing is said. */
const Weight = (): PropertyDecorator => (target, key) => {
  for (const rule of [IsOptional(), IsInt(), Min(1), Max(100)]) rule(target, key);
};

export class Subtask implements SubtaskBody {
  @Said(LIMITS.heading)
  heading: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.report)
  body?: string;

  @IsUUID()
  unitId: string;

  @IsOptional()
  @IsDay()
  dueOn?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.standard)
  standard?: string;

  @Weight()
  weight?: number;
}

export class BreakDown implements BreakDownBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.subtasks)
  @ValidateNested({ each: true })
  @Type(() => Subtask)
  subtasks: Subtask[];
}

export class GivenUnit {
  @IsUUID()
  unitId: string;

  @IsIn(GIVEN_PARTS)
  part: (typeof GIVEN_PARTS)[number];

  @Weight()
  weight?: number;
}

export class Receive implements ReceiveBody {
  @IsOptional()
  @Said(LIMITS.heading)
  heading?: string;

  @IsOptional()
  @Said(LIMITS.standard)
  standard?: string;

  @IsOptional()
  @IsDay()
  dueOn?: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.subtasks)
  @ValidateNested({ each: true })
  @Type(() => GivenUnit)
  units: GivenUnit[];
}

export class Decline implements DeclineBody {
  @Said(LIMITS.note)
  ground: string;
}
