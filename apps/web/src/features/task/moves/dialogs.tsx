import type { AssignmentMove, TaskMove } from '@lianban/rules';
import type { ComponentType, ReactNode } from 'react';
import {
  CancelDialog,
  DeclineDialog,
  DissentDialog,
  ExtendDialog,
  ObjectDialog,
  ReopenDialog,
  SuspendDialog,
} from './AskingDialogs';
import { BreakDownDialog, ReceiveDialog } from './BelowDialogs';
import type { MoveProps } from './MoveDialog';
import { NoteDialog } from './NoteDialog';
import { CloseDialog, PublishDialog, ReturnDialog, ReviewDialog, SureDialog } from './OfficeDialogs';
import { ReportDialog } from './ReportDialog';
import { AcceptDialog, CheckDialog, ConsolidateDialog, SendBackDialog, SubmitDialog } from './UnitDialogs';

/** A receipt harms nothing: one click acknowledges. An amendment has its own dialog, with before and after. */
type WithDialog = Exclude<TaskMove | AssignmentMove, 'acknowledge' | 'amend'>;

/** What asks before a move is made. */
const DIALOGS: Record<WithDialog, ComponentType<MoveProps>> = {
  confirm: SureDialog,
  dispatch: SureDialog,
  consolidate: ConsolidateDialog,
  call: NoteDialog,
  submit: SubmitDialog,
  suspend: SuspendDialog,
  resume: NoteDialog,
  review: ReviewDialog,
  publish: PublishDialog,
  return: ReturnDialog,
  close: CloseDialog,
  archive: NoteDialog,
  reopen: ReopenDialog,
  cancel: CancelDialog,
  withdraw: NoteDialog,
  decline: DeclineDialog,
  object: ObjectDialog,
  report: ReportDialog,
  check: CheckDialog,
  accept: AcceptDialog,
  'send-back': SendBackDialog,
  'break-down': BreakDownDialog,
  receive: ReceiveDialog,
  extend: ExtendDialog,
  dissent: DissentDialog,
};

const hasDialog = (move: TaskMove | AssignmentMove): move is WithDialog => move in DIALOGS;

/** The dialog of the move that somebody set about. */
export function MoveDialogOf(props: MoveProps): ReactNode {
  const { move } = props.doing;
  if (!hasDialog(move)) return null;
  const Dialog = DIALOGS[move];
  return <Dialog {...props} />;
}
