import { Inject, Injectable } from '@nestjs/common';
import type { ConfirmEnrolBody, EnrolDone, EnrolStarted, FactorKind } from '@lianban/contract';
import { Refusal } from '@lianban/rules';
import type { Config } from '../../config';
import { CONFIG } from '../../config.module';
import type { Caller } from '../../http/caller';
import { Store, type Tx } from '../../store/store';
import { endSessions } from '../session.actions';
import { FactorRow, RecoveryCodeRow, type StepRow } from './factor.entity';
import { factorsOf, isRequired } from './factor.queries';
import { askForNew, readNew, type Site } from './passkey';
import { makeRecoveryCodes } from './recovery';
import { seal, unseal } from '../../store/seal';
import { closeStep, openStep, requireStep } from './step';
import { newTotpSecret, stepOf, totpUri } from './totp';

type Kept = Partial<FactorRow> & Pick<FactorRow, 'kind'>;

/** One's own second factors. Who asks was confirmed before any of it. */
@Injectable()
export class FactorActions {
  constructor(
    private readonly store: Store,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What an app, or the browser, needs to make a new factor. Nothing counts until it is confirmed. */
  start(caller: Caller, kind: FactorKind, site: Site): Promise<EnrolStarted> {
    return this.store.write(caller, async (tx) => {
      if (kind === 'totp') {
        const secret = newTotpSecret();
        const ticket = await openStep(tx, caller.personId, 'totp', {
          secret: seal(secret, this.config.tokenKey, 'second factor secrets'),
        });
        return { ticket, totp: { secret, uri: totpUri(secret, caller.login) }, passkey: null };
      }
      const has = (await factorsOf(tx.rows, caller.personId)).filter((factor) => factor.kind === 'passkey');
      const options = await askForNew(site, caller, has);
      const ticket = await openStep(tx, caller.personId, 'passkey', { secret: options.challenge });
      return { ticket, totp: null, passkey: { ...options } };
    });
  }

  /**
   * The first one brings recovery codes, and ends the sessions that were begun with less.
   *
   * @throws Refusal step-over, second-factor-refused
   */
  confirm(caller: Caller, { ticket, name, ...shown }: ConfirmEnrolBody, site: Site): Promise<EnrolDone> {
    const { personId } = caller;
    return this.store.write(caller, async (tx) => {
      const step = await requireStep(tx, ticket, ['totp', 'passkey']);
      if (step.personId !== personId) throw new Refusal('step-over');
      const factor = await this.read(step, shown, site, tx.now);
      if (!factor) throw new Refusal('second-factor-refused');
      await closeStep(tx, step);
      const first = !(await tx.rows.existsBy(FactorRow, { personId }));
      await tx.rows.insert(FactorRow, { ...factor, personId, name, enrolledAt: tx.now });
      await tx.announce('factor.enrolled', [`person:${personId}`], { personId }, { kind: factor.kind, name });
      if (!first) return { recoveryCodes: null };
      await endSessions(tx, personId, 'factor-changed', { except: caller.familyId });
      return { recoveryCodes: await makeRecoveryCodes(tx, personId) };
    });
  }

  /** @throws Refusal not-found, second-factor-needed (the last one, where the post requires one) */
  remove(caller: Caller, id: string): Promise<void> {
    const { personId } = caller;
    return this.store.write(caller, async (tx) => {
      const factors = await factorsOf(tx.rows, personId);
      const factor = factors.find((one) => one.id === id);
      if (!factor) throw new Refusal('not-found', { id });
      const last = factors.length === 1;
      if (last && (await isRequired(tx.rows, personId))) throw new Refusal('second-factor-needed');
      await tx.rows.delete(FactorRow, { id });
      if (last) await tx.rows.delete(RecoveryCodeRow, { personId });
      const { kind, name } = factor;
      await tx.announce('factor.removed', [`person:${personId}`], { personId }, { kind, name });
    });
  }

  /** In place of the codes before. @throws Refusal not-found (there is nothing that they could stand in for) */
  renewCodes(caller: Caller): Promise<EnrolDone> {
    const { personId } = caller;
    return this.store.write(caller, async (tx) => {
      if (!(await tx.rows.existsBy(FactorRow, { personId }))) throw new Refusal('not-found');
      await tx.announce('factor.codes-renewed', [`person:${personId}`], { personId });
      return { recoveryCodes: await makeRecoveryCodes(tx, personId) };
    });
  }

  private async read(
    { purpose, secret }: StepRow,
    { code, response }: Pick<ConfirmEnrolBody, 'code' | 'response'>,
    site: Site,
    now: Date,
  ): Promise<Kept | null> {
    if (purpose === 'passkey') {
      const passkey = response && (await readNew(site, secret!, response));
      return passkey ? { kind: 'passkey', ...passkey } : null;
    }
    const opened = unseal(secret!, this.config.tokenKey, 'second factor secrets');
    const lastStep = opened && code ? stepOf(opened, code, now) : null;
    return lastStep === null ? null : { kind: 'totp', secret, lastStep };
  }
}

/** Takes every second factor from a person who lost them; they sign in by password and enrol anew. */
export async function resetFactors(tx: Tx, personId: string): Promise<void> {
  await tx.rows.delete(FactorRow, { personId });
  await tx.rows.delete(RecoveryCodeRow, { personId });
  await endSessions(tx, personId, 'factor-changed');
  await tx.announce('factor.reset', [`person:${personId}`], { personId });
}
