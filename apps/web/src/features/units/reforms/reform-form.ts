import type { ReformBody } from '@lianban/contract';
import dayjs, { type Dayjs } from 'dayjs';
import { today } from '../../../words/dates';

export interface TypedReform {
  readonly basis: string;
  readonly on: Dayjs;
}

export const reformBody = ({ basis, on }: TypedReform): ReformBody => ({
  basis: basis.trim(),
  on: on.format('YYYY-MM-DD'),
});

/** The form as it opens: a reform holds from today unless somebody says otherwise. */
export const fromToday = (): { readonly on: Dayjs } => ({ on: dayjs(today()) });
