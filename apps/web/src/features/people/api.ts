import type { AddPersonBody, Invitation, Page, PersonAnswer } from '@lianban/contract';
import { ask, query } from '../../api/ask';

export const readPeople = (
  q: string,
  cursor: string | null,
  signal: AbortSignal,
): Promise<Page<PersonAnswer>> => ask(`/people${query({ q, cursor })}`, { signal });

export const addPerson = (body: AddPersonBody): Promise<Invitation> =>
  ask('/people', { method: 'POST', body });

export const renewInvitation = (personId: string): Promise<Invitation> =>
  ask(`/people/${personId}/invitation`, { method: 'POST' });
