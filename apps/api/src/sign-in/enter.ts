import type { SecondStep } from '@lianban/contract';
import { Injectable } from '@nestjs/common';
import { Store, type Tx } from '../store/store';
import { factorsOf, kindsOf } from './second-factor/factor.queries';
import { openStep, STEP_SECONDS } from './second-factor/step';
import { startSession, type Opened, type Whence } from './session.actions';

/** What a proven password, directory or provider leads to: a session, or the second step where there is one. */
export type Entered = Opened | SecondStep;

/** The one way in, however the person was recognised. */
export async function enter(tx: Tx, personId: string, whence: Whence): Promise<Entered> {
  const factors = await factorsOf(tx.rows, personId);
  if (factors.length === 0) return startSession(tx, personId, whence);
  return {
    ticket: await openStep(tx, personId, 'enter', {
      enteredBy: whence.by,
      provedAt: whence.provedAt === undefined ? tx.now : whence.provedAt,
    }),
    kinds: kindsOf(factors),
    expiresIn: STEP_SECONDS,
  };
}

/** Lets in whom a password, a directory or a provider has proved. */
@Injectable()
export class Entrance {
  constructor(private readonly store: Store) {}

  enter(personId: string, whence: Whence): Promise<Entered> {
    return this.store.write({ personId }, (tx) => enter(tx, personId, whence));
  }
}
