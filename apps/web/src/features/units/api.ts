import type {
  AddUnitBody,
  AmendUnitBody,
  MergeUnitBody,
  OpenMatter,
  Page,
  RegisterImport,
  RenameUnitBody,
  SplitUnitBody,
  UnitAnswer,
  UnitPageAnswer,
  UnitPersonAnswer,
} from '@lianban/contract';
import type { Tier, UnitKind } from '@lianban/rules';
import { ask, query } from '../../api/ask';
import { upload } from '../../api/upload';

export interface UnitFilter {
  readonly q: string;
  readonly tier: Tier | null;
  readonly kind: UnitKind | null;
  readonly region: string | null;
  /** Those that ended, in place of those that are. */
  readonly ended: boolean;
}

export const readUnits = (
  { ended, ...filter }: UnitFilter,
  cursor: string | null,
  signal: AbortSignal,
): Promise<Page<UnitAnswer>> =>
  ask(`/units${query({ ...filter, ended: ended || null, cursor })}`, { signal });

/** Units directly below one; null: those below none. */
export const readBelow = (
  superiorId: string | null,
  cursor: string | null,
  signal?: AbortSignal,
): Promise<Page<UnitAnswer>> => ask(`/units${query({ superior: superiorId ?? 'none', cursor })}`, { signal });

export const readUnit = (id: string, signal: AbortSignal): Promise<UnitPageAnswer> =>
  ask(`/units/${id}`, { signal });

export const readUnitPeople = (
  id: string,
  cursor: string | null,
  signal: AbortSignal,
): Promise<Page<UnitPersonAnswer>> => ask(`/units/${id}/people${query({ cursor })}`, { signal });

export const readOpen = (id: string, signal: AbortSignal): Promise<OpenMatter[]> =>
  ask(`/units/${id}/open`, { signal });

export const addUnit = (body: AddUnitBody): Promise<UnitAnswer> => ask('/units', { method: 'POST', body });

/** A write to the unit as it was seen. */
interface Seen {
  readonly id: string;
  readonly version: number;
}

export const amendUnit = ({ id, version }: Seen, body: AmendUnitBody): Promise<UnitPageAnswer> =>
  ask(`/units/${id}`, { method: 'PATCH', version, body });

export const renameUnit = ({ id, version }: Seen, body: RenameUnitBody): Promise<UnitPageAnswer> =>
  ask(`/units/${id}/rename`, { method: 'POST', version, body });

export const mergeUnit = ({ id, version }: Seen, body: MergeUnitBody): Promise<UnitPageAnswer> =>
  ask(`/units/${id}/merge`, { method: 'POST', version, body });

export const splitUnit = ({ id, version }: Seen, body: SplitUnitBody): Promise<UnitPageAnswer> =>
  ask(`/units/${id}/split`, { method: 'POST', version, body });

export function importUnits(file: File, dryRun: boolean): Promise<RegisterImport> {
  const form = new FormData();
  // Fields before the file: the server reads them as they come.
  form.append('dryRun', String(dryRun));
  form.append('file', file, file.name);
  return upload('/units/import', form, () => undefined);
}
