import type { DraftUnit, UnitRef } from '@lianban/contract';
import { Button, Tag, Tooltip } from 'antd';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { UnitTag } from '../../ui/UnitTag';
import { useSay } from '../../words/use-say';
import { AddUnitDialog } from './AddUnitDialog';
import { withLead, without, withUnits, type SettlingUnit } from './settling';
import { UnitsSelect } from './UnitsSelect';

interface UnitLineProps {
  readonly unit: DraftUnit;
  readonly units: readonly SettlingUnit[];
  readonly index: number;
  readonly office: UnitRef;
  /** Whether this reader may settle it now. */
  readonly open: boolean;
  /** Whether the draft lacks its one lead. */
  readonly leaderless: boolean;
  readonly busy: boolean;
  readonly onSettle: (units: SettlingUnit[]) => void;
}

/** One unit of a draft: as printed, as registered, and the answers to what is open about it. */
export function UnitLine({
  unit,
  units,
  index,
  office,
  open,
  leaderless,
  busy,
  onSettle,
}: UnitLineProps): ReactNode {
  const say = useSay();
  const differs = unit.printed !== '' && unit.printed !== (unit.unit?.name ?? unit.name);
  return (
    <div className="unit-line" data-unknown={unit.unit === null || undefined}>
      <div className="unit-line-name">
        {unit.unit ? (
          <UnitTag unit={unit.unit} part={unit.part} full />
        ) : (
          <span>
            <Tag color="orange">{say('review.unknown')}</Tag>
            <b>{say(`part.${unit.part}`)}</b> {unit.name}
          </span>
        )}
        {differs && <span className="soft">{say('review.printed', { printed: unit.printed })}</span>}
        <Receipt unit={unit} />
        {open && leaderless && (
          <Button size="small" disabled={busy} onClick={() => onSettle(withLead(units, index))}>
            {say('settle.make-lead')} {index < 9 && <kbd>{index + 1}</kbd>}
          </Button>
        )}
      </div>
      {open && !unit.unit && (
        <Unknown
          unit={unit}
          office={office}
          busy={busy}
          onChoose={(chosen) => onSettle(withUnits(units, index, chosen))}
          onRemove={() => onSettle(without(units, index))}
        />
      )}
    </div>
  );
}

/** How sure the reading is, and where it comes from. */
function Receipt({ unit }: { unit: DraftUnit }): ReactNode {
  const say = useSay();
  if (unit.inherited) {
    return (
      <Tooltip title={say('review.inherited-hint')}>
        <Tag>{say('review.inherited')}</Tag>
      </Tooltip>
    );
  }
  if (unit.certainty === 'stated' || unit.printed === '') return null;
  return (
    <Tooltip title={say('review.implied-hint')}>
      <Tag>{say('review.implied')}</Tag>
    </Tooltip>
  );
}

interface UnknownProps {
  readonly unit: DraftUnit;
  readonly office: UnitRef;
  readonly busy: boolean;
  readonly onChoose: (units: UnitRef[]) => void;
  readonly onRemove: () => void;
}

/** A wording that the register does not know: it is one unit, several, a new one, or none. */
function Unknown({ unit, office, busy, onChoose, onRemove }: UnknownProps): ReactNode {
  const say = useSay();
  const [chosen, setChosen] = useState<UnitRef[]>([]);
  const [adding, setAdding] = useState(false);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && chosen.length > 0 && !busy)
      onChoose(chosen);
  };
  return (
    <div className="unit-unknown" onKeyDown={onKey}>
      <UnitsSelect value={chosen} onChange={setChosen} />
      <Button
        size="small"
        type="primary"
        disabled={chosen.length === 0 || busy}
        onClick={() => onChoose(chosen)}
      >
        {say('settle.choose')}
      </Button>
      <Button size="small" disabled={busy} onClick={() => setAdding(true)}>
        {say('settle.new-unit')}
      </Button>
      <Button size="small" danger type="text" disabled={busy} onClick={onRemove}>
        {say('settle.no-unit')}
      </Button>
      {adding && (
        <AddUnitDialog
          name={unit.name}
          readTier={unit.readTier}
          office={office}
          onCancel={() => setAdding(false)}
          onAdded={(added) => {
            setAdding(false);
            onChoose([added]);
          }}
        />
      )}
    </div>
  );
}
