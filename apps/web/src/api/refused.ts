import type { RefusalAnswer } from '@lianban/contract';
import type { RefusalCode } from '@lianban/rules';

/** The server said no, in a sentence for the person who asked. */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly facts: RefusalAnswer['facts'];

  constructor(
    readonly status: number,
    answer: RefusalAnswer,
  ) {
    super(answer.message);
    this.name = 'Refused';
    this.code = answer.code;
    this.facts = answer.facts;
  }
}

/** Nobody answered, or what answered was not the product. */
export class Unreachable extends Error {
  constructor() {
    super('unreachable');
    this.name = 'Unreachable';
  }
}

export const isRefused = (error: unknown, code?: RefusalCode): error is Refused =>
  error instanceof Refused && (code === undefined || error.code === code);

/** What is current, where a write meant an old version; null for every other failure. */
export const staleAgainst = <T>(error: unknown): T | null =>
  isRefused(error, 'stale-version') ? ((error.facts.current as T | undefined) ?? null) : null;

/** Reads the body of an answer that is not a success. */
export async function refusalOf(status: number, read: () => Promise<unknown>): Promise<Error> {
  const body = await read().catch(() => null);
  const answer = body as RefusalAnswer | null;
  return answer && typeof answer.code === 'string' ? new Refused(status, answer) : new Unreachable();
}
