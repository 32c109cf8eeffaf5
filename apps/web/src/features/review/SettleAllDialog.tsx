import { LIMITS, type PlanAnswer, type SettleAllBody } from '@lianban/contract';
import { REPORTING_PERIODS, type ReportingPeriod } from '@lianban/rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Checkbox, DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { keys } from '../../api/keys';
import { FormDialog } from '../../ui/FormDialog';
import { useSay } from '../../words/use-say';
import { settleAll } from './api';

interface Typed {
  readonly dueOn?: Dayjs | null;
  readonly reportingPeriod?: ReportingPeriod;
  readonly standard?: string;
  readonly leadFirstListed?: boolean;
  readonly addUnknownUnits?: boolean;
}

/** One answer for every draft that lacks it. */
export function SettleAllDialog({ plan, onDone }: { plan: PlanAnswer; onDone: () => void }): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const settling = useMutation({
    mutationFn: (body: SettleAllBody) => settleAll(plan.id, body),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: keys.plan(plan.id) }),
  });
  const unknown = unknownNames(plan);
  return (
    <FormDialog<Typed>
      title={say('settle-all.title')}
      okText={say('settle-all.submit')}
      busy={settling.isPending}
      error={settling.error}
      onSubmit={(typed) => settling.mutate(bodyOf(typed))}
      onClose={onDone}
    >
      <p>{say('settle-all.intro')}</p>
      <div className="form-pair">
        <Form.Item name="dueOn" label={say('settle.due')}>
          <DatePicker autoFocus />
        </Form.Item>
        <Form.Item name="reportingPeriod" label={say('settle.period')}>
          <Select
            allowClear
            options={REPORTING_PERIODS.map((value) => ({ value, label: say(`period.${value}`) }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="standard" label={say('settle.standard')}>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={LIMITS.standard}
          placeholder={say('settle.standard-example')}
        />
      </Form.Item>
      <Form.Item name="leadFirstListed" valuePropName="checked" extra={say('settle-all.lead-first-hint')}>
        <Checkbox>{say('settle-all.lead-first')}</Checkbox>
      </Form.Item>
      {unknown.length > 0 && (
        <Form.Item
          name="addUnknownUnits"
          valuePropName="checked"
          extra={say('settle-all.add-units-hint', { count: unknown.length, names: unknown.join('、') })}
        >
          <Checkbox>{say('settle-all.add-units')}</Checkbox>
        </Form.Item>
      )}
    </FormDialog>
  );
}

/** What the reader could not take for a unit (相关市人民政府) is not added: it stays for a person. */
const unknownNames = ({ drafts }: PlanAnswer): string[] => [
  ...new Set(
    (drafts ?? [])
      .filter(({ taskId }) => !taskId)
      .flatMap(({ units }) => units)
      .flatMap(({ unit, readTier, name }) => (unit || readTier === 'unresolved' ? [] : [name])),
  ),
];

const bodyOf = ({
  dueOn,
  reportingPeriod,
  standard,
  leadFirstListed,
  addUnknownUnits,
}: Typed): SettleAllBody => ({
  ...(dueOn ? { dueOn: dueOn.format('YYYY-MM-DD') } : {}),
  ...(reportingPeriod ? { reportingPeriod } : {}),
  ...(standard?.trim() ? { standard: standard.trim() } : {}),
  ...(leadFirstListed ? { leadFirstListed } : {}),
  ...(addUnknownUnits ? { addUnknownUnits } : {}),
});
