import { applyDecorators } from '@nestjs/common';
import {
  LIMITS,
  type CloseBody,
  type ConsolidateBody,
  type NoteBody,
  type PublishBody,
  type ReturnBody,
  type ReviewBody,
  type SubmitBody,
} from '@lianban/contract';
import { isPeriodKey, RESULTS, RETURN_REASONS, type Result, type ReturnReason } from '@lianban/rules';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateBy,
} from 'class-validator';
import { IsDay, Said } from '../http/shape';

/** Files that were uploaded to the task and are handed in with this. */
export const Files = (): PropertyDecorator =>
  applyDecorators(IsOptional(), IsArray(), ArrayMaxSize(LIMITS.files), IsUUID(undefined, { each: true }));

export class Submit implements SubmitBody {
  @Said(LIMITS.report)
  text: string;

  @Files()
  files?: string[];
}

export class Note implements NoteBody {
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.note)
  note?: string;
}

export class Consolidate implements ConsolidateBody {
  @ValidateBy({
    name: 'isPeriod',
    validator: { validate: (value) => typeof value === 'string' && isPeriodKey(value) },
  })
  period: string;

  @Said(LIMITS.report)
  text: string;
}

export class Publish implements PublishBody {
  @IsDay()
  until: string;

  @Said(LIMITS.note)
  note: string;
}

export class Review implements ReviewBody {
  @Said(LIMITS.note)
  opinion: string;

  @IsIn(RESULTS)
  result: Result;
}

export class Return implements ReturnBody {
  @IsIn(RETURN_REASONS)
  reason: ReturnReason;

  @Said(LIMITS.note)
  note: string;

  @IsOptional()
  @IsDay()
  newDueOn?: string;
}

export class Close implements CloseBody {
  @IsIn(RESULTS)
  result: Result;

  @Said(LIMITS.note)
  note: string;
}
