export type NotAPlanCode =
  'file-empty' | 'file-not-a-document' | 'file-encrypted' | 'file-too-large' | 'file-without-text';

/** The bytes cannot be read as a plan document. `message` is a sentence for the person who offered the file. */
export class NotAPlan extends Error {
  constructor(
    readonly code: NotAPlanCode,
    message: string,
  ) {
    super(message);
    this.name = 'NotAPlan';
  }
}
