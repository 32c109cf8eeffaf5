import { LIMITS } from '@lianban/contract';
import { RESULTS } from '@lianban/rules';
import { DatePicker, Form, Input, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { today } from '../words/dates';
import { useSay } from '../words/use-say';

interface SaidProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly most?: number;
  readonly optional?: boolean;
  readonly rows?: number;
  readonly autoFocus?: boolean;
}

/** Text that says something. */
export function Said({
  name,
  label,
  hint,
  most = LIMITS.note,
  optional,
  rows = 4,
  autoFocus,
}: SaidProps): ReactNode {
  const say = useSay();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={[{ required: !optional, whitespace: !optional, message: say('field.needed') }]}
    >
      <Input.TextArea
        autoFocus={autoFocus}
        autoSize={{ minRows: rows, maxRows: 14 }}
        maxLength={most}
        showCount={{ formatter: ({ count }) => (count > most * 0.8 ? `${count} / ${most}` : '') }}
      />
    </Form.Item>
  );
}

export const dayOf = (day: Dayjs): string => day.format('YYYY-MM-DD');

interface DayFieldProps {
  readonly name: string | (string | number)[];
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** Later than this day, where that is later than today. */
  readonly after?: string | null;
  /** No later than this day. */
  readonly until?: string | null;
}

/** A day to come. */
export function DayField({ name, label, hint, optional, after, until }: DayFieldProps): ReactNode {
  const say = useSay();
  const earliest = after && after > today() ? after : today();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={[{ required: !optional, message: say('field.needed') }]}
    >
      <DatePicker
        defaultPickerValue={dayjs(earliest)}
        disabledDate={(day) => dayOf(day) <= earliest || (until ? dayOf(day) > until : false)}
      />
    </Form.Item>
  );
}

/** 办结结果. */
export function ResultField(): ReactNode {
  const say = useSay();
  return (
    <Form.Item
      name="result"
      label={say('form.result')}
      rules={[{ required: true, message: say('field.needed') }]}
    >
      <Radio.Group options={RESULTS.map((result) => ({ value: result, label: say(`result.${result}`) }))} />
    </Form.Item>
  );
}
