import { Inject, Injectable } from '@nestjs/common';
import type { SecondStepBody } from '@lianban/contract';
import { Refusal } from '@lianban/rules';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { Config } from '../../config';
import { CONFIG } from '../../config.module';
import { Store, type Tx } from '../../store/store';
import { PersonRow } from '../../units/person.entity';
import { Attempts } from '../attempts';
import { startSession, type Opened, type Whence } from '../session.actions';
import { FactorRow, StepRow } from './factor.entity';
import { factorsOf } from './factor.queries';
import { askToSign, readSigned, type Site } from './passkey';
import { spendRecoveryCode } from './recovery';
import { unseal } from '../../store/seal';
import { closeStep, requireStep } from './step';
import { stepOf } from './totp';

/** The second step of a sign-in whose password was right. */
@Injectable()
export class SecondStepActions {
  constructor(
    private readonly store: Store,
    private readonly attempts: Attempts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What the browser gives a passkey to sign. @throws Refusal step-over */
  askPasskey(ticket: string, site: Site): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return this.store.write(null, async (tx) => {
      const step = await requireStep(tx, ticket, ['enter']);
      const passkeys = (await factorsOf(tx.rows, step.personId)).filter(({ kind }) => kind === 'passkey');
      const options = await askToSign(site, passkeys);
      await tx.rows.update(StepRow, { digest: step.digest }, { secret: options.challenge });
      return options;
    });
  }

  /**
   * Lets in whoever shows a second factor, or a recovery code. Every try counts as a failed sign-in until it proves
   * right.
   *
   * @throws Refusal step-over, second-factor-refused, too-many-attempts
   */
  async pass({ ticket, ...shown }: SecondStepBody, site: Site, whence: Omit<Whence, 'by'>): Promise<Opened> {
    const { id: personId, login } = await this.store.write(null, async (tx) => {
      const step = await requireStep(tx, ticket, ['enter']);
      return tx.rows.findOneByOrFail(PersonRow, { id: step.personId });
    });
    await this.attempts.begin(login, whence.source);
    return this.store.write({ personId }, async (tx) => {
      // Once more: of two windows with one ticket, one is let in.
      const step = await requireStep(tx, ticket, ['enter']);
      if (!(await this.holds(tx, step, shown, site))) throw new Refusal('second-factor-refused');
      await closeStep(tx, step);
      const { enteredBy: by, provedAt } = step;
      return startSession(tx, personId, { ...whence, by, provedAt });
    });
  }

  private async holds(
    tx: Tx,
    step: StepRow,
    { code, recoveryCode, response }: Omit<SecondStepBody, 'ticket'>,
    site: Site,
  ): Promise<boolean> {
    if (recoveryCode !== undefined) return spendRecoveryCode(tx, step.personId, recoveryCode);
    const factors = await factorsOf(tx.rows, step.personId);
    if (code !== undefined) return this.showsDigits(tx, factors, code);
    return response !== undefined && step.secret !== null
      ? this.signs(tx, factors, step.secret, response, site)
      : false;
  }

  private async showsDigits(tx: Tx, factors: readonly FactorRow[], code: string): Promise<boolean> {
    for (const { id, secret } of factors) {
      const opened = secret && unseal(secret, this.config.tokenKey, 'second factor secrets');
      const step = opened ? stepOf(opened, code, tx.now) : null;
      if (step === null) continue;
      // Of two windows that show the same digits at once, one is let in.
      const [, taken]: [unknown, number] = await tx.rows.query(
        `update second_factor set last_step = $2, used_at = $3 where id = $1 and last_step < $2`,
        [id, step, tx.now],
      );
      if (taken === 1) return true;
    }
    return false;
  }

  private async signs(
    tx: Tx,
    factors: readonly FactorRow[],
    challenge: string,
    response: Record<string, unknown>,
    site: Site,
  ): Promise<boolean> {
    const passkey = factors.find(
      ({ credentialId }) => credentialId !== null && credentialId === response['id'],
    );
    if (!passkey) return false;
    const counter = await readSigned(site, challenge, response, passkey);
    if (counter === null) return false;
    await tx.rows.update(FactorRow, { id: passkey.id }, { counter: String(counter), usedAt: tx.now });
    return true;
  }
}
