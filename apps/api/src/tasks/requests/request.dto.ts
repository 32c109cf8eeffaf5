import {
  LIMITS,
  type CancelBody,
  type ExtendBody,
  type ObjectBody,
  type ReopenBody,
  type RequestNoteBody,
  type SuspendBody,
} from '@lianban/contract';
import { SUSPENSION_REASONS, type SuspensionReason } from '@lianban/rules';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { IsDay, Said } from '../../http/shape';

export class ObjectTo implements ObjectBody {
  @Said(LIMITS.note)
  ground: string;

  @IsUUID()
  proposedUnitId: string;
}

export class Extend implements ExtendBody {
  @Said(LIMITS.note)
  reason: string;

  @IsDay()
  newDueOn: string;

  @Said(LIMITS.note)
  progress: string;
}

export class Suspend implements SuspendBody {
  @IsIn(SUSPENSION_REASONS)
  reason: SuspensionReason;

  @Said(LIMITS.note)
  ground: string;

  @IsDay()
  reviewOn: string;
}

export class Cancel implements CancelBody {
  @Said(LIMITS.note)
  ground: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.name)
  document?: string;
}

export class Reopen implements ReopenBody {
  @Said(LIMITS.note)
  finding: string;

  @IsOptional()
  @IsDay()
  newDueOn?: string;
}

export class RequestNote implements RequestNoteBody {
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.note)
  note?: string;
}
