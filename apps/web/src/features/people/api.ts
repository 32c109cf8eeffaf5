import type {
  AddPersonBody,
  ChangePersonBody,
  Invitation,
  Leaving,
  Page,
  PersonAnswer,
  ReturnPersonBody,
} from '@lianban/contract';
import { ask, query } from '../../api/ask';

export interface PeopleFilter {
  readonly q: string;
  /** Those who left, in place of those who are here. */
  readonly left: boolean;
}

export const readPeople = (
  { q, left }: PeopleFilter,
  cursor: string | null,
  signal: AbortSignal,
): Promise<Page<PersonAnswer>> => ask(`/people${query({ q, left: left || null, cursor })}`, { signal });

export const addPerson = (body: AddPersonBody): Promise<Invitation> =>
  ask('/people', { method: 'POST', body });

export const renewInvitation = (personId: string): Promise<Invitation> =>
  ask(`/people/${personId}/invitation`, { method: 'POST' });

export const changePerson = ({ id, version }: PersonAnswer, body: ChangePersonBody): Promise<PersonAnswer> =>
  ask(`/people/${id}`, { method: 'PATCH', version, body });

export const readLeaving = (id: string, signal: AbortSignal): Promise<Leaving> =>
  ask(`/people/${id}/leaving`, { signal });

export const leave = ({ id, version }: PersonAnswer): Promise<Leaving> =>
  ask(`/people/${id}/leave`, { method: 'POST', version });

export const comeBack = ({ id, version }: PersonAnswer, body: ReturnPersonBody): Promise<Invitation> =>
  ask(`/people/${id}/return`, { method: 'POST', version, body });
