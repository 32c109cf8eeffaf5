import type { LetterAnswer } from '@lianban/contract';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { readInstant, today } from '../../words/dates';
import { useSay } from '../../words/use-say';

const COLOUR: Readonly<Record<LetterAnswer['state'], string>> = {
  drafted: 'gold',
  signed: 'blue',
  sent: 'volcano',
  answered: 'gold',
  accepted: 'green',
  'held-back': 'default',
  withdrawn: 'default',
};

/** Where a letter is, and its next day. */
export function LetterState({ letter }: { letter: LetterAnswer }): ReactNode {
  const say = useSay();
  const { state, signBy, releaseAt, answerBy, unansweredAt } = letter;
  return (
    <>
      <Tag color={COLOUR[state]}>{say(`letter-state.${state}`)}</Tag>
      {state === 'drafted' && signBy && (
        <span className={signBy < today() ? 'over' : 'soft'}>{say('letters.sign-by', { day: signBy })}</span>
      )}
      {state === 'signed' && releaseAt && (
        <span className="soft">{say('letters.leaves', { at: readInstant(releaseAt) })}</span>
      )}
      {state === 'sent' && answerBy && (
        <span className={unansweredAt ? 'over' : 'soft'}>{say('letters.answer-by', { day: answerBy })}</span>
      )}
      {unansweredAt && <Tag color="red">{say('letters.unanswered')}</Tag>}
    </>
  );
}
