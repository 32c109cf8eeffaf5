import { LIMITS, type AcceptCaseBody, type CaseAnswer } from '@lianban/contract';
import { CASE_OUTCOMES } from '@lianban/rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { keys } from '../../api/keys';
import { isRefused, staleAgainst } from '../../api/refused';
import { FormDialog } from '../../ui/FormDialog';
import { useSay } from '../../words/use-say';
import { acceptCase } from './api';

/** The button with its dialog, for an officer of the upper office. */
export function AcceptCase({ raised }: { raised: CaseAnswer }): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      {raised.mayAccept && (
        <Button type="primary" size="small" className="no-print" onClick={() => setOpen(true)}>
          {say('cases.accept')}
        </Button>
      )}
      {open && <AcceptDialog raised={raised} onClose={() => setOpen(false)} />}
    </>
  );
}

function AcceptDialog({ raised, onClose }: { raised: CaseAnswer; onClose: () => void }): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  // What the officer decides on is the case as it was when the dialog opened.
  const [version] = useState(raised.version);
  const freshen = (): void => {
    for (const queryKey of [keys.cases, keys.task(raised.taskId), keys.box]) {
      void client.invalidateQueries({ queryKey });
    }
  };
  const accepting = useMutation({
    mutationFn: (body: AcceptCaseBody) => acceptCase(raised.id, version, body),
    onSuccess: () => {
      freshen();
      void message.success(say('cases.accepted'));
      onClose();
    },
    onError: (error) => {
      if (isRefused(error)) freshen();
    },
  });
  const first = staleAgainst<CaseAnswer>(accepting.error) ?? raised;
  const closed = !accepting.isPending && first.acceptedAt !== null;
  return (
    <FormDialog<AcceptCaseBody>
      title={say('cases.accept-title')}
      okText={say('cases.accept')}
      busy={accepting.isPending}
      closed={closed}
      error={accepting.error}
      notice={
        closed &&
        first.outcome && (
          <Alert
            type="warning"
            showIcon
            title={say('cases.accepted-first', { outcome: say(`outcome.${first.outcome}`) })}
            description={first.note}
          />
        )
      }
      initialValues={{ outcome: 'supervise-directly' }}
      onSubmit={({ outcome, note }) => accepting.mutate({ outcome, note: note.trim() })}
      onClose={onClose}
    >
      <p>
        {say('cases.accept-intro', {
          unit: raised.unit.name,
          heading: raised.heading,
          due: raised.dueOn ?? say('field.none'),
        })}
      </p>
      <Form.Item name="outcome" label={say('cases.choose-outcome')}>
        <Radio.Group className="outcomes">
          {CASE_OUTCOMES.map((outcome) => (
            <Radio key={outcome} value={outcome}>
              <strong>{say(`outcome.${outcome}`)}</strong>
              <span className="soft">{say(`cases.outcome-${outcome}`)}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item
        name="note"
        label={say('cases.note')}
        extra={say('cases.note-hint')}
        rules={[{ required: true, whitespace: true, message: say('field.needed') }]}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 10 }} maxLength={LIMITS.note} />
      </Form.Item>
    </FormDialog>
  );
}
