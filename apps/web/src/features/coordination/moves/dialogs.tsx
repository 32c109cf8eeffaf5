import type { CoordinationNoteBody } from '@lianban/contract';
import type { CoordinationMove } from '@lianban/rules';
import type { ComponentType, ReactNode } from 'react';
import { Said } from '../../../ui/fields';
import { useSay } from '../../../words/use-say';
import { AnswerDialog, ConsultDialog } from './ConsultingDialogs';
import { DecideDialog } from './DecideDialog';
import { MoveDialog, type MoveProps } from './MoveDialog';
import { RaiseDialog } from './RaiseDialog';

type ByNote = Exclude<CoordinationMove, 'consult' | 'answer' | 'accept' | 'decide' | 'rule' | 'raise'>;

const ENDS: readonly CoordinationMove[] = ['disagree', 'decline', 'withdraw'];

/** The moves that take a few words and nothing else. */
function NoteDialog({ move, ...props }: Omit<MoveProps, 'move'> & { move: ByNote }): ReactNode {
  const say = useSay();
  return (
    <MoveDialog<CoordinationNoteBody>
      {...props}
      move={move}
      danger={ENDS.includes(move)}
      bodyOf={({ text }): CoordinationNoteBody => ({ text: text.trim() })}
    >
      <Said autoFocus name="text" label={say(`coordination-form.${move}`)} />
    </MoveDialog>
  );
}

const DIALOGS: Partial<Record<CoordinationMove, ComponentType<MoveProps>>> = {
  consult: ConsultDialog,
  answer: AnswerDialog,
  decide: DecideDialog,
  rule: DecideDialog,
  raise: RaiseDialog,
};

/** The dialog of the move that somebody set about; 受理 needs none. */
export function DialogOf(props: MoveProps): ReactNode {
  const Dialog = DIALOGS[props.move];
  if (Dialog) return <Dialog {...props} />;
  return props.move === 'accept' ? null : <NoteDialog {...props} move={props.move as ByNote} />;
}
