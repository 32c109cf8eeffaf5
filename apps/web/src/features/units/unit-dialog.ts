import type { UnitPageAnswer } from '@lianban/contract';

export interface UnitDialogProps {
  readonly unit: UnitPageAnswer;
  readonly onClose: () => void;
}
