import {
  FITTING,
  SIGNERS,
  type LadderFault,
  type LadderField,
  type RungRule,
  type Trigger,
} from '@lianban/rules';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, InputNumber, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../../../words/use-say';
import { Field } from './Field';
import { TriggerEditor } from './TriggerEditor';
import { kindsFor, triggerOf } from './triggers';

interface RungEditorProps {
  readonly rule: RungRule;
  readonly faults: readonly LadderFault[];
  readonly onChange: (rule: RungRule) => void;
}

/** One rung: whether it is in use, what leads to it, what it sends, who signs, by when it is answered. */
export function RungEditor({ rule, faults, onChange }: RungEditorProps): ReactNode {
  const say = useSay();
  const { rung, inUse, triggers, instrument, signers, answerWithin, asksForPlan } = rule;
  const of = (field: LadderField): string[] =>
    faults.filter((one) => one.field === field).map(({ code }) => say(`ladder-fault.${code}`));
  const setTrigger = (at: number, trigger: Trigger | null): void =>
    onChange({
      ...rule,
      triggers: triggers.flatMap((one, place) => (place !== at ? [one] : trigger ? [trigger] : [])),
    });
  // A prompt leaves by itself, and a case is signed by whoever accepts it: nobody is chosen there.
  const isSigned = rung !== 'S0' && rung !== 'S5';
  return (
    <fieldset className={inUse ? 'rung' : 'rung rung-off'}>
      <legend>
        <Switch
          size="small"
          checked={inUse}
          aria-label={`${rung} ${say('ladder-field.inUse')}`}
          onChange={(on) => onChange({ ...rule, inUse: on })}
        />{' '}
        {rung} {say(`rung.${rung}`)}
      </legend>
      <div className="rung-fields">
        <Field wide label={say('ladder-field.triggers')} faults={of('triggers')}>
          {triggers.map((trigger, at) => (
            <TriggerEditor
              // Triggers have no name of their own; their place is all there is.
              key={at}
              rung={rung}
              trigger={trigger}
              onChange={(changed) => setTrigger(at, changed)}
              onRemove={() => setTrigger(at, null)}
            />
          ))}
          {triggers.length < 10 && (
            <Button
              size="small"
              type="dashed"
              icon={<PlusOutlined />}
              onClick={() =>
                onChange({ ...rule, triggers: [...triggers, triggerOf(kindsFor(rung)[0]!, rung)] })
              }
            >
              {say('rules.add-trigger')}
            </Button>
          )}
        </Field>
        <Field label={say('ladder-field.instrument')} faults={of('instrument')}>
          {FITTING[rung].length > 1 ? (
            <Select
              value={instrument}
              options={FITTING[rung].map((one) => ({ value: one, label: say(`instrument.${one}`) }))}
              onChange={(chosen) => onChange({ ...rule, instrument: chosen })}
            />
          ) : (
            <span>{say(`instrument.${instrument}`)}</span>
          )}
        </Field>
        {isSigned && (
          <Field label={say('ladder-field.signers')} faults={of('signers')}>
            <Select
              mode="multiple"
              value={[...signers]}
              placeholder={say('rules.no-signer')}
              options={SIGNERS.map((signer) => ({ value: signer, label: say(`signer.${signer}`) }))}
              onChange={(chosen) => onChange({ ...rule, signers: chosen })}
            />
          </Field>
        )}
        {rung !== 'S0' && (
          <Field label={say('ladder-field.answerWithin')} faults={of('answerWithin')}>
            <Checkbox
              checked={answerWithin !== null}
              onChange={({ target }) =>
                onChange({
                  ...rule,
                  answerWithin: target.checked ? 3 : null,
                  asksForPlan: target.checked && asksForPlan,
                })
              }
            >
              {answerWithin === null ? say('rules.no-answer') : ''}
            </Checkbox>
            {answerWithin !== null && (
              <>
                <InputNumber
                  min={1}
                  max={60}
                  precision={0}
                  suffix={say('rules.days', { count: 2 }).replace(/^2\s*/, '')}
                  value={Number.isFinite(answerWithin) ? answerWithin : null}
                  onChange={(value) => onChange({ ...rule, answerWithin: value ?? NaN })}
                />
                <Checkbox
                  checked={asksForPlan}
                  onChange={({ target }) => onChange({ ...rule, asksForPlan: target.checked })}
                >
                  {say('ladder-field.asksForPlan')}
                </Checkbox>
              </>
            )}
          </Field>
        )}
      </div>
    </fieldset>
  );
}
