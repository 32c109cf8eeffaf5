import { LIMITS } from '@lianban/contract';
import type {
  AmendLetterBody,
  AnswerLetterBody,
  AnswerNoteBody,
  HoldBackBody,
  TalkBody,
} from '@lianban/contract';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsDay, Said } from '../../http/shape';

export class AmendLetter implements AmendLetterBody {
  @Said(LIMITS.report)
  text: string;
}

export class HoldBack implements HoldBackBody {
  @Said(LIMITS.note)
  reason: string;
}

export class CommitmentMade {
  @IsUUID()
  assignmentId: string;

  @Said(LIMITS.heading)
  heading: string;

  @IsOptional()
  @IsDay()
  dueOn?: string;
}

export class TalkHeld implements TalkBody {
  @IsDay()
  heldOn: string;

  @Said(LIMITS.report)
  minutes: string;

  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CommitmentMade)
  commitments: CommitmentMade[];
}

export class AnswerLetter implements AnswerLetterBody {
  @Said(LIMITS.report)
  text: string;

  @IsOptional()
  @IsDay()
  planOn?: string;
}

export class AnswerNote implements AnswerNoteBody {
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.note)
  note?: string;
}

export class LettersAsked {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}
