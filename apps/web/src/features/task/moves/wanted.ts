import type { RequestAnswer } from '@lianban/contract';
import type { Say } from '../../../words/use-say';

/** What is asked for, in words. */
export function wantedIn(say: Say, request: RequestAnswer): string[] {
  const { kind, newDueOn, reason, reviewOn, proposedUnit, document } = request;
  return [
    newDueOn && say(kind === 'extension' ? 'requests.new-due' : 'requests.reopen-due', { day: newDueOn }),
    reason && say(`suspension-reason.${reason}`),
    reviewOn && say('requests.review-on', { day: reviewOn }),
    proposedUnit && say('requests.proposed', { unit: proposedUnit.name }),
    document && say('requests.document', { document }),
  ].filter((said): said is string => Boolean(said));
}
