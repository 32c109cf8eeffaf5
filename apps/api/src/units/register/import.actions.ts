import { Injectable } from '@nestjs/common';
import type { Language, RegisterImport } from '@lianban/contract';
import { Refusal, type Actor } from '@lianban/rules';
import { Store } from '../../store/store';
import { holdRegister } from '../unit.access';
import { planImport } from './plan-import';
import { readTable } from './read-table';
import { carryOut, wholeRegister } from './register.rows';

/** The register as a table comes in: a unit that the register has is changed, one that it lacks is added. */
@Injectable()
export class RegisterImportActions {
  constructor(private readonly store: Store) {}

  /** What the file would do, with each of its faults; nothing is written. */
  async preview(bytes: Uint8Array, language: Language): Promise<RegisterImport> {
    const table = await readTable(bytes);
    const { rows, faults } = planImport(table, await wholeRegister(this.store.rows), language);
    return { dryRun: true, rows, faults };
  }

  /**
   * Does it, whole or not at all. Units that the table does not name stay as they are.
   *
   * @throws Refusal table-faulty
   */
  async import(actor: Actor, bytes: Uint8Array, language: Language): Promise<RegisterImport> {
    const table = await readTable(bytes);
    return this.store.write(actor, async (tx) => {
      await holdRegister(tx);
      // Nobody else writes units meanwhile: what was planned is what is written. Reading goes on.
      await tx.rows.query('lock table unit in share row exclusive mode');
      const register = await wholeRegister(tx.rows);
      const plan = planImport(table, register, language);
      const { faults, rows, added, changed } = plan;
      if (faults.length > 0) throw new Refusal('table-faulty', { count: faults.length, faults });
      if (added.length + changed.length > 0) await carryOut(tx, plan, register);
      await tx.announce('units.imported', ['register:all'], { added: added.length, changed: changed.length });
      return { dryRun: false, rows, faults };
    });
  }
}
