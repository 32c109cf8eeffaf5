import type { NoteBody, TaskAnswer } from '@lianban/contract';
import { SILENT_AFTER } from '@lianban/rules';
import type { ReactNode } from 'react';
import { useSay, type Say } from '../../../words/use-say';
import { Said } from '../../../ui/fields';
import { MoveDialog, type MoveProps } from './MoveDialog';

/** What one has to know before a move that takes hardly anything. */
const ABOUT = {
  call: (say: Say) => say('dialog.call', { days: SILENT_AFTER }),
  resume: (say: Say) => say('dialog.resume'),
  archive: (say: Say) => say('dialog.archive'),
  withdraw: (say: Say) => say('dialog.withdraw-subtask'),
} as const;
type Plain = keyof typeof ABOUT;
const isPlain = (move: string): move is Plain => move in ABOUT;

/** The moves that take a note. */
const NOTED: readonly string[] = ['call', 'withdraw'];

/** 征询, 恢复, 归档 and 撤回子任务: one thing to be sure of. */
export function NoteDialog(props: MoveProps): ReactNode {
  const say = useSay();
  const { task, doing } = props;
  return (
    <MoveDialog<NoteBody>
      {...props}
      danger={doing.move === 'withdraw'}
      bodyOf={({ note }) => (note?.trim() ? { note: note.trim() } : {})}
    >
      {isPlain(doing.move) && <p>{ABOUT[doing.move](say)}</p>}
      {doing.move === 'call' && <Unanswered task={task} />}
      {NOTED.includes(doing.move) && <Said optional name="note" rows={2} label={say('form.note-optional')} />}
    </MoveDialog>
  );
}

/** Whom a call is for. */
function Unanswered({ task }: { task: TaskAnswer }): ReactNode {
  return (
    <ul className="named">
      {task.assignments
        .filter(
          ({ part, state, dissent }) =>
            part !== 'lead' && state !== 'done' && state !== 'reassigned' && !dissent,
        )
        .map(({ id, unit }) => (
          <li key={id}>{unit.name}</li>
        ))}
    </ul>
  );
}
