import { LIMITS, type AmendBody } from '@lianban/contract';
import { REPORTING_PERIODS, type ReportingPeriod } from '@lianban/rules';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { IsDay, Said } from '../http/shape';
import { GivenUnit } from './below.dto';

export class Amend implements AmendBody {
  @Said(LIMITS.note)
  basis: string;

  @IsOptional()
  @Said(LIMITS.heading)
  heading?: string;

  @IsOptional()
  @Said(LIMITS.report)
  body?: string;

  @IsOptional()
  @Said(LIMITS.standard)
  standard?: string;

  @IsOptional()
  @IsDay()
  dueOn?: string;

  @IsOptional()
  @IsIn(REPORTING_PERIODS)
  reportingPeriod?: ReportingPeriod;

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.subtasks)
  @ValidateNested({ each: true })
  @Type(() => GivenUnit)
  units?: GivenUnit[];
}
