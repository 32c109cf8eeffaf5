import { LIMITS, type DryRunBody, type SaveLadderRulesBody } from '@lianban/contract';
import {
  INSTRUMENTS,
  RUNGS,
  SIGNERS,
  TIERS,
  type Instrument,
  type LadderRules,
  type Rung,
  type RungRule,
  type Signer,
  type Tier,
  type Trigger,
} from '@lianban/rules';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsDay, Said } from '../../http/shape';

/** Per kind of trigger, the one field beside `kind` (and, of `after`, `rung`) that it has. */
const FIELD: Readonly<Record<Trigger['kind'], string>> = {
  'before-due': 'days',
  missed: 'periods',
  behind: 'points',
  overdue: 'days',
  yellows: 'count',
  reds: 'count',
  after: 'days',
  blocks: 'days',
};

function isTrigger(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const trigger = value as Record<string, unknown>;
  const field = FIELD[trigger['kind'] as Trigger['kind']];
  if (!field) return false;
  const known = ['kind', field, ...(trigger['kind'] === 'after' ? ['rung'] : [])];
  if (Object.keys(trigger).length !== known.length || known.some((key) => !(key in trigger))) return false;
  const counted = trigger[field];
  const numbers = trigger['kind'] === 'before-due' ? counted : [counted];
  if (!Array.isArray(numbers) || numbers.length > 10 || numbers.some((one) => typeof one !== 'number'))
    return false;
  return trigger['kind'] !== 'after' || RUNGS.includes(trigger['rung'] as Rung);
}

const AreTriggers = (): PropertyDecorator =>
  ValidateBy({
    name: 'areTriggers',
    validator: {
      validate: (value: unknown) => Array.isArray(value) && value.length <= 10 && value.every(isTrigger),
      defaultMessage: () => '$property must be triggers of the ladder',
    },
  });

export class RungRuleGiven implements RungRule {
  @IsIn(RUNGS)
  rung: Rung;

  @IsBoolean()
  inUse: boolean;

  @AreTriggers()
  triggers: Trigger[];

  @IsIn(INSTRUMENTS)
  instrument: Instrument;

  @IsArray()
  @IsIn(SIGNERS, { each: true })
  @ArrayMaxSize(4)
  signers: Signer[];

  @ValidateIf(({ answerWithin }: RungRuleGiven) => answerWithin !== null)
  @IsInt()
  answerWithin: number | null;

  @IsBoolean()
  asksForPlan: boolean;
}

export class LadderRulesGiven implements LadderRules {
  @IsArray()
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => RungRuleGiven)
  rungs: RungRuleGiven[];

  @IsInt()
  signWithin: number;

  @IsInt()
  holdBackHours: number;

  @IsString()
  @MaxLength(5)
  openFrom: string;

  @IsString()
  @MaxLength(5)
  openUntil: string;
}

export class RulesAsked {
  @IsUUID()
  officeId: string;

  @IsOptional()
  @IsUUID()
  planId?: string;

  @IsOptional()
  @IsIn(TIERS)
  tier?: Tier;
}

export class SaveLadderRules extends RulesAsked implements SaveLadderRulesBody {
  @ValidateIf(({ rules }: SaveLadderRules) => rules !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => LadderRulesGiven)
  rules: LadderRulesGiven | null;

  @Said(LIMITS.note)
  note: string;
}

export class DryRunAsked extends RulesAsked implements DryRunBody {
  @ValidateIf(({ rules }: DryRunAsked) => rules !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => LadderRulesGiven)
  rules: LadderRulesGiven | null;

  @IsDay()
  from: string;

  @IsDay()
  to: string;
}
