import type { AssignmentMove, TaskMove } from '@lianban/rules';
import type { ComponentType, ReactNode } from 'react';
import type { MoveProps } from './MoveDialog';
import { CloseDialog, ReturnDialog, ReviewDialog, SureDialog } from './OfficeDialogs';
import { ReportDialog } from './ReportDialog';
import { AcceptDialog, SendBackDialog, SubmitDialog } from './UnitDialogs';

/** What asks before a move is made. A receipt harms nothing: one click acknowledges. */
const DIALOGS: Record<Exclude<TaskMove | AssignmentMove, 'acknowledge'>, ComponentType<MoveProps>> = {
  confirm: SureDialog,
  dispatch: SureDialog,
  submit: SubmitDialog,
  review: ReviewDialog,
  return: ReturnDialog,
  close: CloseDialog,
  report: ReportDialog,
  accept: AcceptDialog,
  'send-back': SendBackDialog,
};

/** The dialog of the move that somebody set about. */
export function MoveDialogOf(props: MoveProps): ReactNode {
  const { move } = props.doing;
  if (move === 'acknowledge') return null;
  const Dialog = DIALOGS[move];
  return <Dialog {...props} />;
}
