import {
  LIMITS,
  type AcceptReportBody,
  type CloseBody,
  type ReportBody,
  type ReturnBody,
  type ReviewBody,
  type SendBackBody,
  type SubmitBody,
} from '@lianban/contract';
import { RESULTS, RETURN_REASONS, type Result, type ReturnReason } from '@lianban/rules';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsDay, Said } from '../http/shape';

export class Submit implements SubmitBody {
  @Said(LIMITS.report)
  text: string;
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

export class Report implements ReportBody {
  @Said(LIMITS.report)
  text: string;

  @IsInt()
  @Min(0)
  @Max(100)
  percentage: number;

  @IsOptional()
  @IsBoolean()
  partDone?: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.note)
  fellBecause?: string;
}

export class AcceptReport implements AcceptReportBody {
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.note)
  note?: string;
}

export class SendBack implements SendBackBody {
  @Said(LIMITS.note)
  missing: string;
}
