import type { Permission, Post } from '@lianban/rules';
import type { Instant, UnitRef } from './common';
import type { FactorKind } from './security';

export interface PostAnswer extends Post {
  readonly unitName: string;
  readonly coordinationOffice: boolean;
}

/**
 * `password`: this product's own. `directory`: the password that the office's directory has. `provider`: another
 * system's sign-in page.
 */
export type EnteredBy = 'password' | 'directory' | 'provider';

export interface Me {
  readonly personId: string;
  readonly login: string;
  readonly name: string;
  readonly unit: UnitRef;
  readonly posts: readonly PostAnswer[];
  /** What this person may do to something at least; the client shows its rooms by it. */
  readonly may: readonly Permission[];
  /** A post of theirs requires a second factor and they have none: until they do, no post gives anything. */
  readonly mustEnrol: boolean;
  /** Their password is older than the policy allows: until it is changed, no post gives anything. */
  readonly mustRenew: boolean;
  /** They have a password of this product, beside what a directory or a provider may know them by. */
  readonly hasPassword: boolean;
  /** By what this session's person was recognised: what matters is confirmed in the same way. */
  readonly enteredBy: EnteredBy;
}

export interface SignedIn {
  /** JWT, sent as `Authorization: Bearer …` and at the socket's handshake. */
  readonly accessToken: string;
  /** Seconds until it expires; the refresh cookie gets the next one. */
  readonly expiresIn: number;
  readonly me: Me;
}

/** The password was right, and a second factor is asked for. */
export interface SecondStep {
  /** Goes along with what is shown: POST /api/session/second-step. */
  readonly ticket: string;
  /** What the person can show; a recovery code always stands in. */
  readonly kinds: readonly FactorKind[];
  /** Seconds for which the ticket is good. */
  readonly expiresIn: number;
}

export type SignInAnswer = SignedIn | SecondStep;

export const isSecondStep = (answer: SignInAnswer): answer is SecondStep => 'ticket' in answer;

/** Ways in beside the password of this product; null: there is none of the kind. */
export interface SignInWays {
  /** What the provider is called. */
  readonly provider: string | null;
  /** What the directory is called whose passwords are taken. */
  readonly directory: string | null;
}

export interface SetupState {
  /** True until the first account exists. */
  readonly open: boolean;
}

/** Shown once: the link by which a person sets the password of a new account. */
export interface Invitation {
  readonly personId: string;
  readonly path: string;
  readonly expiresAt: Instant;
}

/** Who an open invitation is for. */
export interface InvitationFor {
  readonly name: string;
  readonly login: string;
  readonly unitName: string;
}

/** The example world as loaded from the set-up page: each of the cast with a password that is shown once. */
export interface WorldLoaded {
  readonly people: readonly {
    readonly login: string;
    readonly password: string;
    readonly name: string;
    readonly unitName: string;
    readonly desk: string;
  }[];
}

/** What the set-up page gets: the first account signed in, and the example world where it was asked for. */
export interface SetUpDone {
  readonly signedIn: SignedIn;
  readonly world: WorldLoaded | null;
}
