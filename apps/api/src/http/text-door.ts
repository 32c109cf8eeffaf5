import type { Caller } from './caller';

/** A text on its way in, and where it stands: the field of a body, or a file. */
export interface Incoming {
  readonly field: string;
  readonly text: string;
}

/**
 * The one door for texts. Whatever people write comes through it: bodies by themselves (`classified.interceptor`), the
 * text of files by whoever reads them.
 */
export abstract class TextDoor {
  /** @throws Refusal classified-text; that it was refused is written down, and nothing of what it said */
  abstract require(by: Pick<Caller, 'personId'>, where: string, texts: readonly Incoming[]): Promise<void>;
}
