import { LIMITS, type CoordinationAnswer, type FileAnswer } from '@lianban/contract';
import { COORDINATION_EFFECTS, type CoordinationEffect } from '@lianban/rules';
import { Form, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { EvidenceField } from '../../../ui/EvidenceField';
import { DayField, Said } from '../../../ui/fields';
import type { Given } from '../../../ui/given';
import { UnitsField } from '../../../ui/UnitsField';
import { useSay } from '../../../words/use-say';
import { decisionOf } from './decision';
import { DutyFields } from './DutyFields';
import { MoveDialog, type MoveProps } from './MoveDialog';

export interface TypedDecision {
  readonly text: string;
  readonly effect: CoordinationEffect;
  readonly duties?: Readonly<Record<string, string>>;
  readonly units?: readonly Given[];
  readonly dueOn?: Dayjs;
  readonly minutes?: string;
  readonly files?: readonly FileAnswer[];
}

/**
 * 作出决定, 记录会议决定: what the unit proposed stands in the form already, as the duty of whoever it needs, so that
 * a decision that follows the proposal takes two clicks.
 */
export function DecideDialog(props: MoveProps): ReactNode {
  const say = useSay();
  const { request, move } = props;
  const meeting = request.rung === 'C3';
  return (
    <MoveDialog<TypedDecision> {...props} initialValues={asProposed(request)} bodyOf={decisionOf}>
      <Form.Item name="effect" label={say('coordination-form.effect')}>
        <Radio.Group
          options={COORDINATION_EFFECTS.map((effect) => ({
            value: effect,
            label: say(`coordination-effect.${effect}`),
          }))}
        />
      </Form.Item>
      {meeting && <Said name="minutes" label={say('coordination-form.minutes')} most={LIMITS.report} />}
      {meeting && (
        <Form.Item
          name="files"
          label={say('coordination-form.minutes-file')}
          rules={[{ required: true, message: say('coordination-form.minutes-file-needed') }]}
        >
          <EvidenceField taskId={request.taskId} />
        </Form.Item>
      )}
      <Said
        name="text"
        rows={3}
        label={say(move === 'rule' ? 'coordination-form.ruling' : 'coordination-form.text')}
      />
      <Form.Item noStyle dependencies={['effect']}>
        {({ getFieldValue }) => (
          <Effect request={request} effect={getFieldValue('effect') as CoordinationEffect} />
        )}
      </Form.Item>
      <p className="soft">{say('coordination-form.applies')}</p>
    </MoveDialog>
  );
}

function Effect({ request, effect }: { request: CoordinationAnswer; effect: CoordinationEffect }): ReactNode {
  const say = useSay();
  const { task } = request;
  switch (effect) {
    case 'duty':
      return <DutyFields units={task.parts.map(({ unit }) => unit)} />;
    case 'units':
      return (
        <Form.Item
          name="units"
          label={say('coordination-form.units')}
          rules={[
            {
              validator: (_, units: readonly Given[] = []) =>
                units.filter(({ part }) => part === 'lead').length === 1
                  ? Promise.resolve()
                  : Promise.reject(new Error(say('coordination-form.units-needed'))),
            },
          ]}
        >
          <UnitsField />
        </Form.Item>
      );
    case 'date':
      return (
        <DayField
          name="dueOn"
          label={say('coordination-form.due')}
          hint={task.dueOn ? say('coordination-form.due-now', { day: task.dueOn }) : undefined}
        />
      );
  }
}

function asProposed({ proposal, needed, task }: CoordinationAnswer): Partial<TypedDecision> {
  const units = task.parts.map(({ unit }) => unit);
  const whose = units.filter(({ id }) => needed.some((one) => one.id === id));
  return {
    effect: 'duty',
    text: proposal,
    duties: Object.fromEntries(whose.map(({ id }) => [id, proposal])),
    units: task.parts,
  };
}
