import {
  LIMITS,
  type AcceptReportBody,
  type CheckBody,
  type DissentBody,
  type ReportBody,
  type SendBackBody,
} from '@lianban/contract';
import { IsBoolean, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Said } from '../http/shape';
import { Files } from './task.dto';

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

  @Files()
  files?: string[];
}

export class Check implements CheckBody {
  @IsBoolean()
  pass: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.note)
  note?: string;
}

export class Dissent implements DissentBody {
  @Said(LIMITS.note)
  text: string;
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
