import { DeleteOutlined } from '@ant-design/icons';
import type { Rung, Trigger } from '@lianban/rules';
import { Button, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../../../words/use-say';
import { numbersOf } from './facets';
import { kindsFor, rungsBefore, triggerOf } from './triggers';

interface TriggerEditorProps {
  readonly rung: Rung;
  readonly trigger: Trigger;
  readonly onChange: (trigger: Trigger) => void;
  readonly onRemove: () => void;
}

/** One reason for a rung: of what kind, and from how much on. */
export function TriggerEditor({ rung, trigger, onChange, onRemove }: TriggerEditorProps): ReactNode {
  const say = useSay();
  const { kind } = trigger;
  const kinds = kindsFor(rung);
  const label = say(`trigger-kind.${kind}`);
  return (
    <div className="rule-trigger">
      <Select
        className="rule-trigger-kind"
        value={kind}
        aria-label={say('ladder-field.triggers')}
        options={(kinds.includes(kind) ? kinds : [kind, ...kinds]).map((one) => ({
          value: one,
          label: say(`trigger-kind.${one}`),
        }))}
        onChange={(chosen) => onChange(triggerOf(chosen, rung))}
      />
      {trigger.kind === 'after' && (
        <Select
          value={trigger.rung}
          aria-label={say('rules.after-which')}
          options={rungsBefore(rung).map((one) => ({ value: one, label: `${one} ${say(`rung.${one}`)}` }))}
          onChange={(chosen) => onChange({ ...trigger, rung: chosen })}
        />
      )}
      {kind === 'before-due' ? (
        <Select
          mode="tags"
          className="rule-trigger-days"
          aria-label={label}
          value={numbersOf(trigger).map(String)}
          tokenSeparators={[',', '，', '、', ' ']}
          onChange={(days: string[]) => onChange({ kind, days: days.map(Number) })}
          open={false}
          suffixIcon={null}
        />
      ) : (
        <InputNumber
          aria-label={label}
          min={0}
          max={250}
          precision={0}
          value={Number.isFinite(numbersOf(trigger)[0]) ? numbersOf(trigger)[0] : null}
          onChange={(value) =>
            onChange({
              ...triggerOf(kind, rung, [value ?? NaN]),
              ...('rung' in trigger && { rung: trigger.rung }),
            })
          }
        />
      )}
      <Button
        type="text"
        size="small"
        danger
        icon={<DeleteOutlined />}
        aria-label={say('act.remove')}
        onClick={onRemove}
      />
    </div>
  );
}
