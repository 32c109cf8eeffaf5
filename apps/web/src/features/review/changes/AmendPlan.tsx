import { EditOutlined } from '@ant-design/icons';
import { LIMITS, type AmendPlanBody, type PlanAnswer } from '@lianban/contract';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { staleAgainst } from '../../../api/refused';
import { FormDialog } from '../../../ui/FormDialog';
import { useSay } from '../../../words/use-say';
import { amendPlan } from '../api';
import { useKeepPlan } from '../use-keep-plan';

type Typed = Required<AmendPlanBody>;

/** The plan's name and the code with which its tasks' numbers begin. */
export function AmendPlan({ plan }: { plan: PlanAnswer }): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const keep = useKeepPlan();
  const amending = useMutation({
    mutationFn: ({ title, code }: Typed) =>
      amendPlan(plan.id, plan.version, { title: title.trim(), code: code.trim() }),
    onSuccess: (after) => {
      keep(after);
      setOpen(false);
    },
    onError: (error) => {
      const current = staleAgainst<PlanAnswer>(error);
      if (current) keep(current);
    },
  });
  const close = (): void => {
    setOpen(false);
    amending.reset();
  };
  const needed = [{ required: true, whitespace: true, message: say('field.needed') }];
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={<EditOutlined />}
        aria-label={say('amend.open')}
        title={say('amend.open')}
        onClick={() => setOpen(true)}
      />
      {open && (
        <FormDialog<Typed>
          title={say('amend.title')}
          okText={say('act.save')}
          busy={amending.isPending}
          error={amending.error}
          notice={
            staleAgainst(amending.error) ? (
              <Alert
                type="warning"
                showIcon
                title={say('amend.stale', { title: plan.title, code: plan.code })}
              />
            ) : undefined
          }
          initialValues={{ title: plan.title, code: plan.code }}
          onSubmit={(typed) => amending.mutate(typed)}
          onClose={close}
        >
          <Form.Item name="title" label={say('amend.name')} rules={needed}>
            <Input.TextArea autoFocus autoSize maxLength={LIMITS.heading} />
          </Form.Item>
          <Form.Item name="code" label={say('amend.code')} rules={needed} extra={say('amend.code-hint')}>
            <Input maxLength={LIMITS.name} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
