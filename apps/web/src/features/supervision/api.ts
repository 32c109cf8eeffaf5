import type { LetterAnswer, Page } from '@lianban/contract';
import { ask, query } from '../../api/ask';

export const readLetters = (cursor: string | null, signal: AbortSignal): Promise<Page<LetterAnswer>> =>
  ask(`/letters${query({ cursor })}`, { signal });

export const readLetter = (id: string, signal: AbortSignal): Promise<LetterAnswer> =>
  ask(`/letters/${id}`, { signal });

/** @param move the last part of the route; empty to amend the text */
export const moveLetter = (
  { id, version }: LetterAnswer,
  move: string,
  body?: unknown,
): Promise<LetterAnswer> =>
  move === 'amend'
    ? ask(`/letters/${id}`, { method: 'PATCH', version, body })
    : ask(`/letters/${id}/${move}`, { method: 'POST', version, body });
