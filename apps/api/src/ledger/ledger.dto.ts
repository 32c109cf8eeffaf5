import { LIMITS } from '@lianban/contract';
import { TASK_STATES, type TaskState } from '@lianban/rules';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

/** `true` and `false` as they stand in an address. */
const Flag = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

export class TasksWanted {
  @IsOptional()
  @IsUUID()
  planId?: string;

  @IsOptional()
  @IsIn(TASK_STATES)
  state?: TaskState;

  /** Tasks in which this unit has a part. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** Tasks in which a unit of the caller has a part. */
  @IsOptional()
  @Flag()
  @IsBoolean()
  mine?: boolean;

  /** Tasks with a part whose due day has ended. */
  @IsOptional()
  @Flag()
  @IsBoolean()
  overdue?: boolean;

  /** Part of a heading, a number, or any name of a unit that takes part. */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.name)
  q?: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}
