import { newKey } from './key';
import { isRefused } from './refused';

/** Requests whose outcome is not known: their answer is awaited, or was lost on the way. */
const open = new Map<string, string>();
/** More than a person leaves unanswered; the oldest is given up. */
const KEPT = 50;

/**
 * Runs one attempt at what a person wants done, under the Idempotency-Key of that intention: the same wish, sent again
 * because its answer was lost, goes under the same key and is done once. What was answered, with yes or no, is over:
 * the same words afterwards are a new intention.
 *
 * @param wish what is asked for, such that two requests that mean the same have the same
 */
export async function underKey<T>(wish: string, attempt: (key: string) => Promise<T>): Promise<T> {
  const key = open.get(wish) ?? newKey();
  open.set(wish, key);
  const [oldest] = open.keys();
  if (open.size > KEPT && oldest !== undefined) open.delete(oldest);
  try {
    const answer = await attempt(key);
    open.delete(wish);
    return answer;
  } catch (error) {
    if (isRefused(error)) open.delete(wish);
    throw error;
  }
}

/** A form with a file: by what the file is, not by its bytes, which may be many. */
export const wishOf = (form: FormData): string =>
  JSON.stringify(
    [...form.entries()].map(([name, value]) =>
      value instanceof File ? [name, value.name, value.size, value.lastModified] : [name, value],
    ),
  );
