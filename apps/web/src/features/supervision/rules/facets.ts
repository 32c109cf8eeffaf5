import {
  RUNGS,
  type LadderField,
  type LadderRules,
  type Rung,
  type RungRule,
  type Trigger,
} from '@lianban/rules';
import type { Say } from '../../../words/use-say';

/** One thing that a set of rules says, in words. */
export interface Facet {
  readonly rung: Rung | null;
  readonly field: LadderField;
  readonly says: string;
}

/** What the one number of a trigger counts; several of days before the due day. */
export function numbersOf(trigger: Trigger): readonly number[] {
  switch (trigger.kind) {
    case 'before-due':
      return trigger.days;
    case 'missed':
      return [trigger.periods];
    case 'behind':
      return [trigger.points];
    case 'yellows':
    case 'reds':
      return [trigger.count];
    default:
      return [trigger.days];
  }
}

export function triggerSays(say: Say, trigger: Trigger): string {
  const numbers = numbersOf(trigger);
  return say(`trigger.${trigger.kind}`, {
    count: numbers[0] ?? 0,
    days: numbers.join('、'),
    rung: trigger.kind === 'after' ? say(`rung.${trigger.rung}`) : '',
  });
}

export function signersSay(say: Say, { rung, signers }: RungRule): string {
  if (rung === 'S5') return say('rules.case-signer');
  return signers.length === 0
    ? say('rules.no-signer')
    : signers.map((signer) => say(`signer.${signer}`)).join(' + ');
}

export const answerSays = (say: Say, { answerWithin }: RungRule): string =>
  answerWithin === null ? say('rules.no-answer') : say('rules.days', { count: answerWithin });

/** All that a set of rules says, in order. */
export function facetsOf(say: Say, rules: LadderRules): Facet[] {
  const ordered = [...rules.rungs].sort((one, other) => RUNGS.indexOf(one.rung) - RUNGS.indexOf(other.rung));
  return [
    ...ordered.flatMap((rule) => {
      const { rung } = rule;
      return [
        { rung, field: 'inUse', says: say(rule.inUse ? 'rules.yes' : 'rules.no') },
        { rung, field: 'triggers', says: rule.triggers.map((one) => triggerSays(say, one)).join('；') },
        { rung, field: 'instrument', says: say(`instrument.${rule.instrument}`) },
        { rung, field: 'signers', says: signersSay(say, rule) },
        { rung, field: 'answerWithin', says: answerSays(say, rule) },
        { rung, field: 'asksForPlan', says: say(rule.asksForPlan ? 'rules.yes' : 'rules.no') },
      ] as const;
    }),
    { rung: null, field: 'signWithin', says: String(rules.signWithin) },
    { rung: null, field: 'holdBackHours', says: String(rules.holdBackHours) },
    { rung: null, field: 'openFrom', says: rules.openFrom },
    { rung: null, field: 'openUntil', says: rules.openUntil },
  ];
}

export interface Change extends Omit<Facet, 'says'> {
  readonly before: string;
  readonly after: string;
}

/** What one set of rules says otherwise than another. */
export function changesBetween(say: Say, before: LadderRules, after: LadderRules): Change[] {
  const was = new Map(facetsOf(say, before).map(({ rung, field, says }) => [`${rung} ${field}`, says]));
  return facetsOf(say, after).flatMap(({ rung, field, says }) => {
    const said = was.get(`${rung} ${field}`) ?? '';
    return said === says ? [] : [{ rung, field, before: said, after: says }];
  });
}
