import type { Page, PlanAnswer, PlanSummary } from '@lianban/contract';
import { ask, query } from '../../api/ask';
import { upload } from '../../api/upload';

export const readPlans = (cursor: string | null, signal: AbortSignal): Promise<Page<PlanSummary>> =>
  ask(`/plans${query({ cursor })}`, { signal });

/** @param officeId said by an officer who serves two offices */
export function importPlan(
  file: File,
  officeId: string | null,
  onProgress: (share: number) => void,
): Promise<PlanAnswer> {
  const form = new FormData();
  // Fields before the file: the server reads them as they come.
  if (officeId) form.append('officeId', officeId);
  form.append('file', file, file.name);
  return upload('/plans', form, onProgress);
}
