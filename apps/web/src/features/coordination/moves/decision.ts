import type { DecideCoordinationBody } from '@lianban/contract';
import { dayOf } from '../../../ui/fields';
import type { TypedDecision } from './DecideDialog';

/** What is sent for what was typed: the one change that the effect names, and nothing that stood in a hidden field. */
export function decisionOf(typed: TypedDecision): DecideCoordinationBody {
  const { text, effect, duties = {}, units = [], dueOn, minutes, files = [] } = typed;
  const change = {
    duty: () => ({
      duties: Object.entries(duties)
        .map(([unitId, duty]) => ({ unitId, duty: duty.trim() }))
        .filter(({ duty }) => duty !== ''),
    }),
    units: () => ({ units: units.map(({ unit, part }) => ({ unitId: unit.id, part })) }),
    date: () => (dueOn ? { dueOn: dayOf(dueOn) } : {}),
  } as const;
  return {
    text: text.trim(),
    effect,
    ...change[effect](),
    ...(minutes?.trim() && { minutes: minutes.trim() }),
    ...(files.length > 0 && { files: files.map(({ id }) => id) }),
  };
}
