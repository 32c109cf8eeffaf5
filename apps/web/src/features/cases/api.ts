import type { AcceptCaseBody, CaseAnswer, Page } from '@lianban/contract';
import { ask, query } from '../../api/ask';

export const readCases = (cursor: string | null, signal: AbortSignal): Promise<Page<CaseAnswer>> =>
  ask(`/cases${query({ cursor })}`, { signal });

export const acceptCase = (id: string, version: number, body: AcceptCaseBody): Promise<CaseAnswer> =>
  ask(`/cases/${id}/accept`, { method: 'POST', version, body });
