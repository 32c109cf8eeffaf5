import { LIMITS, type AmendBody, type TaskAnswer } from '@lianban/contract';
import { REPORTING_PERIODS, type ReportingPeriod } from '@lianban/rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, DatePicker, Form, Input, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { ask } from '../../api/ask';
import { keys } from '../../api/keys';
import { isRefused, staleAgainst } from '../../api/refused';
import { FormDialog } from '../../ui/FormDialog';
import { UnitsField } from '../../ui/UnitsField';
import { today } from '../../words/dates';
import { useSay } from '../../words/use-say';
import { Changes } from './Changes';
import { amendBody, asItIs, changedFields, type TypedAmendment } from './diff';
import './amend.css';

interface AmendProps {
  readonly task: TaskAnswer;
  readonly onClose: () => void;
}

type Fields = Omit<TypedAmendment, 'dueOn'> & { readonly dueOn: Dayjs | null };

/** 调整: first what is to change, then before and after side by side, and only then is it sent. */
export function AmendDialog({ task, onClose }: AmendProps): ReactNode {
  const say = useSay();
  const [typed, setTyped] = useState<TypedAmendment | null>(null);
  const amending = useAmend(task, onClose);
  const start = asItIs(task);
  // Against the task as it now is, however it changed while somebody typed.
  const body = typed && amendBody(task, typed);
  return (
    <FormDialog<Fields>
      title={say('move.amend')}
      okText={say(body ? 'move.amend' : 'amending.next')}
      closed={body !== null && changedFields(body).length === 0}
      busy={amending.isPending}
      error={amending.error}
      initialValues={{ ...start, dueOn: start.dueOn ? dayjs(start.dueOn) : null }}
      onSubmit={(fields) =>
        body
          ? amending.mutate(body)
          : setTyped({ ...fields, dueOn: fields.dueOn && fields.dueOn.format('YYYY-MM-DD') })
      }
      onClose={onClose}
    >
      {/* Kept in the page while it is checked, so that going back finds what was typed. */}
      <div hidden={body !== null}>
        <AmendFields />
      </div>
      {typed && body && (
        <>
          <Changes task={task} typed={typed} fields={changedFields(body)} />
          <Button onClick={() => setTyped(null)}>{say('amending.back')}</Button>
        </>
      )}
    </FormDialog>
  );
}

/** Sends the amendment of the version that its officer saw; what is current comes with the refusal. */
function useAmend(task: TaskAnswer, onMade: () => void) {
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [version, setVersion] = useState(task.version);
  return useMutation<TaskAnswer, Error, AmendBody>({
    mutationFn: (body) => ask(`/tasks/${task.id}/amend`, { method: 'POST', version, body }),
    onSuccess: (amended) => {
      client.setQueryData(keys.task(task.id), amended);
      for (const queryKey of [['tasks'], keys.box, keys.plan(task.planId)]) {
        void client.invalidateQueries({ queryKey });
      }
      void message.success(say('amending.done'));
      onMade();
    },
    onError: (error) => {
      const current = staleAgainst<TaskAnswer>(error);
      if (current) {
        client.setQueryData(keys.task(task.id), current);
        setVersion(current.version);
      } else if (isRefused(error)) void client.invalidateQueries({ queryKey: keys.task(task.id) });
    },
  });
}

function AmendFields(): ReactNode {
  const say = useSay();
  const needed = [{ required: true, whitespace: true, message: say('field.needed') }];
  return (
    <>
      <p className="soft">{say('amending.intro')}</p>
      <Form.Item name="basis" label={say('amending.basis')} extra={say('amending.basis-hint')} rules={needed}>
        <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={LIMITS.note} />
      </Form.Item>
      <Form.Item name="heading" label={say('amended-field.heading')} rules={needed}>
        <Input maxLength={LIMITS.heading} />
      </Form.Item>
      <Form.Item name="body" label={say('amended-field.body')} rules={needed}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={LIMITS.report} />
      </Form.Item>
      <Form.Item name="standard" label={say('amended-field.standard')} rules={needed}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={LIMITS.standard} />
      </Form.Item>
      <div className="form-columns">
        <Form.Item name="dueOn" label={say('amended-field.dueOn')}>
          <DatePicker allowClear={false} disabledDate={(day) => day.format('YYYY-MM-DD') <= today()} />
        </Form.Item>
        <Form.Item name="reportingPeriod" label={say('amended-field.reportingPeriod')}>
          <Radio.Group
            options={REPORTING_PERIODS.map((period: ReportingPeriod) => ({
              value: period,
              label: say(`period.${period}`),
            }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="units" label={say('amended-field.units')}>
        <UnitsField />
      </Form.Item>
    </>
  );
}
