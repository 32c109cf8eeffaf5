import { LIMITS, type LetterAnswer, type LetterMove } from '@lianban/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, DatePicker, Form, Input, Popconfirm } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { keys } from '../../api/keys';
import { isRefused } from '../../api/refused';
import { FormDialog } from '../../ui/FormDialog';
import { useSay } from '../../words/use-say';
import { moveLetter } from './api';

interface Typed {
  readonly text?: string;
  readonly day?: Dayjs;
  readonly commitments?: string;
  readonly commitmentsDue?: Dayjs;
}

const dayOf = (day: Dayjs | undefined): string | undefined => day?.format('YYYY-MM-DD');

/** What is sent of what was typed, by move. */
const BODY: Readonly<Record<Exclude<LetterMove, 'sign'>, (typed: Typed, letter: LetterAnswer) => unknown>> = {
  amend: ({ text }) => ({ text }),
  'hold-back': ({ text }) => ({ reason: text }),
  answer: ({ text, day }) => ({ text, planOn: dayOf(day) }),
  accept: ({ text }) => ({ note: text }),
  reject: ({ text }) => ({ note: text }),
  talk: ({ text, day, commitments = '', commitmentsDue }, { items }) => ({
    heldOn: dayOf(day),
    minutes: text,
    commitments: commitments
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((heading) => ({
        assignmentId: items[0]!.assignmentId,
        heading,
        dueOn: dayOf(commitmentsDue),
      })),
  }),
};

/** The buttons of a letter, as the server offers them. */
export function LetterMoves({ letter }: { letter: LetterAnswer }): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [open, setOpen] = useState<Exclude<LetterMove, 'sign'> | null>(null);
  const moving = useMutation({
    mutationFn: ({ move, body }: { move: LetterMove; body?: unknown }) => moveLetter(letter, move, body),
    onSuccess: (now) => {
      client.setQueryData(keys.letter(letter.id), now);
      for (const queryKey of [keys.cases, keys.box]) void client.invalidateQueries({ queryKey });
      void message.success(say('letter-move.done'));
      setOpen(null);
    },
    onError: (error) => {
      if (open === null) void message.error(error.message);
      if (isRefused(error)) void client.invalidateQueries({ queryKey: keys.letter(letter.id) });
    },
  });
  const [signer] = letter.maySignAs;
  const others = letter.moves.filter((move) => move !== 'sign');
  return (
    <>
      {signer && (
        <Popconfirm title={say('letter-move.sign-sure')} onConfirm={() => moving.mutate({ move: 'sign' })}>
          <Button type="primary" loading={moving.isPending && open === null}>
            {say('letter-move.sign', { signer: say(`signer.${signer}`) })}
          </Button>
        </Popconfirm>
      )}
      {others.map((move) => (
        <Button
          key={move}
          type={move === 'answer' || move === 'accept' || move === 'talk' ? 'primary' : 'default'}
          onClick={() => {
            moving.reset();
            setOpen(move);
          }}
        >
          {say(`letter-move.${move}`)}
        </Button>
      ))}
      {open && (
        <MoveForm
          move={open}
          letter={letter}
          busy={moving.isPending}
          error={moving.error}
          onSubmit={(typed) => moving.mutate({ move: open, body: BODY[open](typed, letter) })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

const LABEL = {
  amend: 'letters.text',
  'hold-back': 'letters.held-back',
  answer: 'letters.answer-text',
  accept: 'cases.note',
  reject: 'letters.reject-note',
  talk: 'letters.minutes',
} as const;

function MoveForm(props: {
  readonly move: Exclude<LetterMove, 'sign'>;
  readonly letter: LetterAnswer;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSubmit: (typed: Typed) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { move, letter, busy, error, onSubmit, onClose } = props;
  const say = useSay();
  const needed = [{ required: true, message: say('field.needed') }];
  const dated = move === 'talk' || (move === 'answer' && letter.asksForPlan);
  return (
    <FormDialog<Typed>
      title={say(`letter-move.${move}`)}
      okText={say(`letter-move.${move}`)}
      danger={move === 'reject' || move === 'hold-back'}
      busy={busy}
      error={error}
      initialValues={move === 'amend' ? { text: letter.text } : {}}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      {dated && (
        <Form.Item
          name="day"
          label={say(move === 'talk' ? 'letters.held-on' : 'letters.plan-on')}
          rules={needed}
        >
          <DatePicker />
        </Form.Item>
      )}
      <Form.Item
        name="text"
        label={say(LABEL[move])}
        rules={move === 'accept' ? [] : [{ required: true, whitespace: true, message: say('field.needed') }]}
      >
        <Input.TextArea
          autoFocus
          autoSize={{ minRows: 4, maxRows: 18 }}
          maxLength={move === 'amend' || move === 'answer' || move === 'talk' ? LIMITS.report : LIMITS.note}
        />
      </Form.Item>
      {move === 'talk' && (
        <>
          <Form.Item name="commitments" label={say('letters.commitments')}>
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={LIMITS.report} />
          </Form.Item>
          <Form.Item name="commitmentsDue" label={say('letters.commitments-due')}>
            <DatePicker />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
