/**
 * Every reason for which the product refuses. Each has one sentence in the glossary and one HTTP status at the
 * door; a new code compiles in neither place until it has both.
 */
export type RefusalCode =
  // who is asking
  | 'not-signed-in'
  | 'session-expired'
  | 'session-ended'
  | 'sign-in-refused'
  | 'nobody-linked'
  | 'identity-changed'
  | 'directory-unavailable'
  | 'sign-in-again'
  | 'too-many-attempts'
  | 'password-refused'
  | 'step-over'
  | 'second-factor-refused'
  | 'second-factor-needed'
  | 'not-oneself'
  | 'token-not-here'
  | 'classified-text'
  | 'word-kept'
  | 'too-many-tokens'
  | 'password-used'
  | 'password-breached'
  | 'not-allowed'
  | 'other-site'
  | 'link-not-valid'
  | 'already-set-up'
  // what is asked for
  | 'not-found'
  | 'body-malformed'
  | 'stale-version'
  | 'version-missing'
  | 'key-reused'
  // documents
  | 'file-missing'
  | 'file-empty'
  | 'file-not-a-document'
  | 'file-encrypted'
  | 'file-too-large'
  | 'file-without-text'
  | 'file-has-no-tasks'
  | 'file-too-complex'
  | 'file-not-what-it-says'
  | 'files-not-yours'
  | 'upload-cancelled'
  // moves
  | 'task-cannot-move'
  | 'assignment-cannot-move'
  | 'request-cannot-move'
  | 'coordination-cannot-move'
  | 'requirements-missing'
  | 'draft-registered'
  | 'change-overtaken'
  | 'case-answered'
  | 'letter-cannot-move'
  | 'letter-signed-by-you'
  | 'plan-date-missing'
  | 'ladder-faulty'
  | 'template-faulty'
  | 'dry-run-too-long'
  | 'percentage-fell'
  | 'mention-cannot-read'
  | 'comment-deleted'
  // the register and its people
  | 'unit-name-taken'
  | 'unit-ended'
  | 'unit-would-circle'
  | 'office-exists'
  | 'line-not-above'
  | 'table-unreadable'
  | 'table-too-long'
  | 'table-faulty'
  | 'login-taken'
  | 'role-needs-office'
  | 'admins-are-exclusive'
  | 'admin-not-yours'
  | 'last-system-admin'
  | 'person-left'
  | 'person-here'
  | 'password-too-weak'
  | 'code-taken'
  // what leaves the house
  | 'webhook-url-faulty'
  | 'webhook-not-https'
  | 'webhook-target-private'
  | 'webhook-target-unknown'
  | 'too-many-webhooks'
  | 'delivery-cannot-go'
  | 'mail-not-configured'
  // the machine
  | 'done-before'
  | 'too-many-requests'
  | 'service-unavailable'
  | 'unexpected';

export type Facts = Readonly<Record<string, unknown>>;

/** A rule said no. Nothing was changed. `facts` fill the sentence and tell a program what to do next. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly facts: Facts = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}
