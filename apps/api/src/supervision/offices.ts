import type { Tx } from '../store/store';
import type { TaskRow } from '../tasks/task.entity';
import { UnitRow } from '../units/unit.entity';

/**
 * From whose desk a municipal part is raised, and to whose. From: the city's coordination office, the one that stands
 * under the unit's own city or is the unit itself. To: the provincial office that runs the plan, else the one above
 * the city (domain §6: only the 块 office of a tier presses).
 */
export async function officesFor(
  tx: Tx,
  task: TaskRow,
  unit: UnitRow,
): Promise<{ from: string | null; to: Pick<UnitRow, 'id' | 'region'> } | null> {
  const around = [unit.id, ...unit.ancestors];
  const found: { id: string; region: string | null; tier: string; runs: boolean }[] = await tx.rows.query(
    `select o.id, o.region, o.tier, o.id = $2 as runs
       from unit o
      where o.coordination_office and o.tier in ('municipal', 'provincial')
        and (o.id = $2 or o.id = any($1) or o.superior_id = any($1))
      order by array_position($1, o.superior_id) nulls first, o.name`,
    [around, task.officeId],
  );
  const provincial = found.filter((office) => office.tier === 'provincial');
  const to = provincial.find((office) => office.runs) ?? provincial[0];
  const from = found.find((office) => office.tier === 'municipal')?.id ?? null;
  return to ? { from, to } : null;
}
