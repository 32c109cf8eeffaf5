import {
  LIMITS,
  THREAD_KINDS,
  type CommentBody,
  type EditCommentBody,
  type ReadingBody,
  type ThreadKind,
} from '@lianban/contract';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Said } from '../http/shape';
import type { ThreadOf } from '../http/thread-subjects';

/** The largest number that a column of numbers holds. */
const MOST = 2 ** 31 - 1;

export class Subject implements ThreadOf {
  @IsIn(THREAD_KINDS)
  kind: ThreadKind;

  @IsUUID()
  id: string;
}

export class OneComment extends Subject {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST)
  seq: number;
}

export class Comment implements CommentBody {
  @Said(LIMITS.comment)
  text: string;

  @IsUUID()
  key: string;

  @IsOptional()
  @IsUUID()
  unitId?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST)
  replyTo?: number;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LIMITS.files)
  @IsUUID(undefined, { each: true })
  files?: string[];
}

export class EditComment implements EditCommentBody {
  @Said(LIMITS.comment)
  text: string;
}

export class Reading implements ReadingBody {
  @IsInt()
  @Min(1)
  @Max(MOST)
  seq: number;
}

export class WantedComments {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(MOST)
  after?: number;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST)
  before?: number;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  view?: string;
}

export class WantedPeople {
  @IsOptional()
  @IsString()
  @MaxLength(40)
  q?: string;

  @IsOptional()
  @IsUUID()
  unitId?: string;
}

export class Sought {
  @Said(40)
  q: string;
}
