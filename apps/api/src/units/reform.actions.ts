import { Injectable } from '@nestjs/common';
import { addDays, dayOf } from '@lianban/calendar';
import type { FormerName, MergeUnitBody, ReformBody, RenameUnitBody, SplitUnitBody } from '@lianban/contract';
import { Refusal, type Actor } from '@lianban/rules';
import { Store, type Tx } from '../store/store';
import { tell } from './reform.history';
import { takeIn } from './reform.merge';
import { splitOff } from './reform.split';
import { holdRegister, requireLiving, requireUnit } from './unit.access';
import { UnitRow } from './unit.entity';
import { UnitFollowers } from './unit.followers';
import { nameRows, namesOf, requireFreeNames, writeNames, type Names } from './unit.names';

/** 机构改革: units are renamed, merged and split. What was done in their names stays where it was done. */
@Injectable()
export class ReformActions {
  constructor(
    private readonly store: Store,
    private readonly followers: UnitFollowers,
  ) {}

  /** 更名: the name until now becomes a former name with its last day, and goes on being understood. */
  rename(actor: Actor, id: string, version: number, body: RenameUnitBody): Promise<string> {
    return this.store.write(actor, async (tx) => {
      requireNotAhead(tx, body);
      await holdRegister(tx);
      const unit = await requireUnit(tx, id, version);
      const name = body.name.trim();
      if (name === unit.name) throw malformed('name', 'isNew');
      await requireFreeNames(tx, [name], id);
      const shortName = body.shortName?.trim() || name;
      const names = await namesOf(tx, unit);
      const former = formerOf(names, addDays(body.on, -1));
      await tx.rows.update(UnitRow, { id }, { name, shortName, version: version + 1 });
      await writeNames(tx, nameRows(id, { ...names, official: name, short: shortName, former }));
      await tell(tx, id, 'renamed', body, { before: unit.name, after: name });
      await tx.announce('unit.renamed', ['register:all'], { unitId: id }, { before: unit.name, after: name });
      return id;
    });
  }

  /**
   * 合并: names, units below, people with their posts and all that is open go to the other unit; this one ends.
   *
   * @returns the unit that took it in
   */
  merge(actor: Actor, id: string, version: number, body: MergeUnitBody): Promise<string> {
    return this.store.write(actor, async (tx) => {
      requireNotAhead(tx, body);
      if (body.intoId === id) throw malformed('intoId', 'isAnotherUnit');
      await holdRegister(tx);
      const from = await requireUnit(tx, id, version);
      const into = (await requireLiving(tx, [body.intoId], 'intoId')).get(body.intoId)!;
      const names = await namesOf(tx, into);
      const brought = formerOf(await namesOf(tx, from), addDays(body.on, -1), true);
      const moved = await takeIn(tx, this.followers, from, into, body.on);
      await writeNames(tx, nameRows(into.id, { ...names, former: [...names.former, ...brought] }));
      await tell(tx, from.id, 'merged', body, { units: [refOf(into)], moved });
      await tell(tx, into.id, 'took-in', body, { units: [refOf(from)], moved });
      await tx.announce('unit.merged', ['register:all'], { unitId: id, intoId: into.id }, { ...moved });
      return into.id;
    });
  }

  /** 分设: new units take what is named of this one; what is not named stays with it. */
  split(actor: Actor, id: string, version: number, body: SplitUnitBody): Promise<string> {
    return this.store.write(actor, async (tx) => {
      requireNotAhead(tx, body);
      await holdRegister(tx);
      const from = await requireUnit(tx, id, version);
      const parts = await splitOff(tx, this.followers, from, body.parts);
      await tx.rows.update(UnitRow, { id }, { version: version + 1 });
      await tell(tx, id, 'split', body, { units: parts.map(({ unit }) => refOf(unit)) });
      for (const { unit, moved } of parts) {
        await tell(tx, unit.id, 'split-off', body, { units: [refOf(from)], moved });
      }
      const unitIds = parts.map(({ unit }) => unit.id);
      await tx.announce('unit.split', ['register:all'], { unitId: id, unitIds });
      return id;
    });
  }
}

const refOf = ({ id, name }: UnitRow): { id: string; name: string } => ({ id, name });

const malformed = (field: string, rule: string): Refusal =>
  new Refusal('body-malformed', { fields: [{ field, rule }] });

/** A reform is entered when it holds: until then the names and posts of before are the right ones. */
function requireNotAhead(tx: Tx, { on }: ReformBody): void {
  if (on > dayOf(tx.now)) throw malformed('on', 'isNotAhead');
}

/** Names as former ones: those borne until now end on `lastDay`, those that ended before keep their day. */
function formerOf(names: Names, lastDay: string, withAliases = false): FormerName[] {
  const borne = [names.official, names.short, ...(withAliases ? names.aliases : [])];
  return [
    ...names.former.filter(({ name }) => !borne.includes(name)),
    ...[...new Set(borne)].map((name) => ({ name, untilOn: lastDay })),
  ];
}
