import type { UnitRef } from '@lianban/contract';
import type { Part } from '@lianban/rules';
import { Tag, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../words/use-say';

const COLOURS: Record<Part, string> = {
  lead: 'blue',
  'co-lead': 'geekblue',
  participant: 'default',
  responsible: 'gold',
};

/** A unit with its part; the official name and the tier on hover. Long names wrap. */
export function UnitTag({
  unit,
  part,
  full = false,
}: {
  unit: UnitRef;
  part?: Part;
  full?: boolean;
}): ReactNode {
  const say = useSay();
  return (
    <Tooltip title={`${unit.name} · ${say(`tier.${unit.tier}`)}`}>
      <Tag className="unit-tag" color={part ? COLOURS[part] : 'default'} variant="filled">
        {part && <b>{say(`part.${part}`)}</b>}
        {full ? unit.name : unit.shortName || unit.name}
      </Tag>
    </Tooltip>
  );
}
