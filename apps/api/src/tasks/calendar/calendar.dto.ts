import { LIMITS, type DecideMovesBody } from '@lianban/contract';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { YEARS } from './calendar.answer';

export class CalendarWanted {
  @Type(() => Number)
  @IsIn(YEARS)
  year: number;

  /** GB/T 2260; the whole country where left out. */
  @IsOptional()
  @Matches(/^\d{6}$/)
  region?: string;
}

export class MovesWanted {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export class DecideMoves implements DecideMovesBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.pageSize)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  assignmentIds: string[];

  @IsIn(['move', 'keep'])
  decision: DecideMovesBody['decision'];
}
