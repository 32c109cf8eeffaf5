import type { LadderRulesAnswer, LadderRulesFor } from '@lianban/contract';
import { faultsOf, RUNGS, type LadderField, type LadderRules, type RungRule } from '@lianban/rules';
import { Alert, Button, InputNumber, Popconfirm, TimePicker } from 'antd';
import dayjs from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useSay } from '../../../words/use-say';
import { latestOf } from './api';
import { Changes } from './Changes';
import { changesBetween } from './facets';
import { Field } from './Field';
import { RungEditor } from './RungEditor';
import { SaveRules } from './SaveRules';

interface RulesEditorProps {
  readonly scope: LadderRulesFor;
  readonly answer: LadderRulesAnswer;
  readonly draft: LadderRules;
  readonly onChange: (rules: LadderRules) => void;
  readonly onTry: () => void;
  readonly onLeave: () => void;
}

/** The rules while they are changed: each fault beside its field, by the same function that the server asks. */
export function RulesEditor({ scope, answer, draft, onChange, onTry, onLeave }: RulesEditorProps): ReactNode {
  const say = useSay();
  const latest = latestOf(answer);
  const [base, setBase] = useState(latest);
  const [saving, setSaving] = useState(false);
  const faults = faultsOf(draft);
  const changed = changesBetween(say, answer.rules, draft).length > 0;
  const of = (field: LadderField): string[] =>
    faults
      .filter((one) => one.field === field && one.rung === null)
      .map(({ code }) => say(`ladder-fault.${code}`));
  const rungs = [...draft.rungs].sort((one, other) => RUNGS.indexOf(one.rung) - RUNGS.indexOf(other.rung));
  const setRung = (rule: RungRule): void =>
    onChange({ ...draft, rungs: draft.rungs.map((one) => (one.rung === rule.rung ? rule : one)) });
  const number = (field: 'signWithin' | 'holdBackHours', min: number, max: number): ReactNode => (
    <Field label={say(`ladder-field.${field}`)} faults={of(field)}>
      <InputNumber
        min={min}
        max={max}
        precision={0}
        value={Number.isFinite(draft[field]) ? draft[field] : null}
        onChange={(value) => onChange({ ...draft, [field]: value ?? NaN })}
      />
    </Field>
  );
  return (
    <>
      {latest > base && (
        <Alert
          type="warning"
          showIcon
          title={say('rules.changed-meanwhile', { version: latest })}
          action={
            <Button size="small" onClick={() => setBase(latest)}>
              {say('rules.compare-new')}
            </Button>
          }
        />
      )}
      <section className="panel">
        <header className="rules-head">
          <h2>{say('rules.editing')}</h2>
          <span className="rules-acts">
            <Button
              type="primary"
              disabled={faults.length > 0 || !changed || latest > base}
              onClick={() => setSaving(true)}
            >
              {say('act.save')}
            </Button>
            <Button disabled={faults.length > 0} onClick={onTry}>
              {say('rules.try-draft')}
            </Button>
            {changed ? (
              <Popconfirm title={say('rules.discard-sure')} onConfirm={onLeave}>
                <Button>{say('act.cancel')}</Button>
              </Popconfirm>
            ) : (
              <Button onClick={onLeave}>{say('act.cancel')}</Button>
            )}
          </span>
        </header>
        <p role="status" className={faults.length > 0 ? 'over' : 'soft'}>
          {faults.length > 0
            ? say('rules.faults', { count: faults.length })
            : changed
              ? ''
              : say('rules.unchanged')}
        </p>
        {rungs.map((rule) => (
          <RungEditor
            key={rule.rung}
            rule={rule}
            faults={faults.filter(({ rung }) => rung === rule.rung)}
            onChange={setRung}
          />
        ))}
        <div className="rung-fields rules-whole">
          {number('signWithin', 1, 30)}
          {number('holdBackHours', 0, 24)}
          {(['openFrom', 'openUntil'] as const).map((field) => (
            <Field key={field} label={say(`ladder-field.${field}`)} faults={of(field)}>
              <TimePicker
                format="HH:mm"
                minuteStep={5}
                needConfirm={false}
                allowClear={false}
                value={dayjs(`2026-01-01T${draft[field]}`)}
                onChange={(at) => at && onChange({ ...draft, [field]: at.format('HH:mm') })}
              />
            </Field>
          ))}
        </div>
      </section>
      {changed && (
        <section className="panel">
          <h2>{say('rules.diff-title')}</h2>
          <Changes before={answer.rules} after={draft} />
        </section>
      )}
      {saving && (
        <SaveRules
          {...{ scope, answer }}
          rules={draft}
          version={base}
          onClose={() => setSaving(false)}
          onSaved={onLeave}
        />
      )}
    </>
  );
}
