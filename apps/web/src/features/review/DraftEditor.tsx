import { PlusOutlined } from '@ant-design/icons';
import { LIMITS, type DraftAnswer } from '@lianban/contract';
import { REPORTING_PERIODS } from '@lianban/rules';
import { Button, DatePicker, Input, Select, Space } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { useSay } from '../../words/use-say';
import type { ItemCardProps } from './item-props';
import { bodyOf, settlingOf, without, withUnits, type Settling, type SettlingUnit } from './settling';
import { StaleNotice } from './StaleNotice';
import { UnitRow } from './UnitRow';
import { useSettle } from './use-settle';

/** What in a field takes what is typed. */
const FIELDS = 'input, textarea, button';

/**
 * Everything of one draft that a person may change. What was typed stays whatever others do meanwhile: it is
 * compared with `base`, the draft as it was when the typing began.
 */
export function DraftEditor({ draft, planId, begin }: ItemCardProps & { draft: DraftAnswer }): ReactNode {
  const say = useSay();
  const label = useId();
  const editor = useRef<HTMLDivElement>(null);
  const [base, setBase] = useState(draft);
  const [typed, setTyped] = useState<Settling>(() => settlingOf(draft));
  const settle = useSettle(planId);
  // A person who opens it at a draft that lacks something can type that at once.
  const [{ code: lack } = { code: null }] = base.lacks;
  useEffect(() => {
    const field = editor.current?.querySelector<HTMLElement>(
      `[data-lack~="${lack ?? 'none'}"] :is(${FIELDS})`,
    );
    field?.focus();
  }, [lack]);
  const change = (part: Partial<Settling>): void => setTyped((was) => ({ ...was, ...part }));
  const setUnits = (units: SettlingUnit[]): void => change({ units });

  const leave = (): void => begin(null);
  /** Only what this person changed goes out, whatever state of the draft it now lies over. */
  const saveOver = (current: DraftAnswer): void => {
    const body = bodyOf(typed, base);
    if (Object.keys(body).length === 0) leave();
    else settle.mutate({ draft: current, body }, { onSuccess: leave });
  };
  const save = (): void => saveOver(base);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  };
  const takeTheirs = (current: DraftAnswer): void => {
    setBase(current);
    setTyped(settlingOf(current));
    settle.reset();
  };
  return (
    <div ref={editor} className="draft-editor" onKeyDown={onKey}>
      {settle.stale ? (
        <StaleNotice current={settle.stale} onMine={saveOver} onTheirs={takeTheirs} />
      ) : (
        <RefusalNotice error={settle.error} />
      )}
      <label htmlFor={`${label}h`}>{say('settle.heading')}</label>
      <Input.TextArea
        id={`${label}h`}
        autoFocus={!lack}
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={LIMITS.heading}
        value={typed.heading}
        onChange={({ target }) => change({ heading: target.value })}
      />
      <span>{say('settle.units')}</span>
      <div className="unit-rows" data-lack="units-named one-lead">
        {typed.units.map((row, index) => (
          <UnitRow
            key={`${row.from ?? 'added'} ${row.unit?.id ?? ''} ${index}`}
            row={row}
            onPart={(part) => setUnits(typed.units.map((one, at) => (at === index ? { ...one, part } : one)))}
            onUnits={(chosen) => setUnits(withUnits(typed.units, index, chosen))}
            onRemove={() => setUnits(without(typed.units, index))}
          />
        ))}
        <AddUnit onAdd={(row) => setUnits([...typed.units, row])} />
      </div>
      <div className="form-pair">
        <div data-lack="due-or-period">
          <label htmlFor={`${label}d`}>{say('settle.due')}</label>
          <DatePicker
            id={`${label}d`}
            value={typed.dueOn ? dayjs(typed.dueOn) : null}
            onChange={(day) => change({ dueOn: day ? day.format('YYYY-MM-DD') : null })}
          />
        </div>
        <div>
          <label htmlFor={`${label}p`}>{say('settle.period')}</label>
          <Select
            id={`${label}p`}
            allowClear
            value={typed.reportingPeriod}
            onChange={(period) => change({ reportingPeriod: period ?? null })}
            options={REPORTING_PERIODS.map((value) => ({ value, label: say(`period.${value}`) }))}
          />
        </div>
      </div>
      <label htmlFor={`${label}s`}>{say('settle.standard')}</label>
      <div data-lack="standard">
        <Input.TextArea
          id={`${label}s`}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={LIMITS.standard}
          placeholder={say('settle.standard-example')}
          value={typed.standard}
          onChange={({ target }) => change({ standard: target.value })}
        />
      </div>
      <Space>
        <Button type="primary" loading={settle.isPending} onClick={save}>
          {say('act.save')}
        </Button>
        <Button onClick={leave}>{say('act.cancel')}</Button>
      </Space>
    </div>
  );
}

/** A unit that the text does not name. */
function AddUnit({ onAdd }: { onAdd: (row: SettlingUnit) => void }): ReactNode {
  const say = useSay();
  const added: SettlingUnit = {
    from: undefined,
    printed: '',
    name: '',
    part: 'participant',
    readTier: 'unresolved',
    unit: null,
  };
  return (
    <Button size="small" type="dashed" icon={<PlusOutlined />} onClick={() => onAdd(added)}>
      {say('settle.add-unit')}
    </Button>
  );
}
