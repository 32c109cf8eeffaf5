import { LIMITS } from '@lianban/contract';
import { DatePicker, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { today } from '../../../words/dates';
import { useSay } from '../../../words/use-say';

/** 机构改革: the document it rests on, and from which day it holds. */
export function ReformFields(): ReactNode {
  const say = useSay();
  const needed = { required: true, message: say('field.needed') };
  return (
    <div className="form-columns">
      <Form.Item
        name="basis"
        label={say('reform.basis')}
        extra={say('reform.basis-hint')}
        rules={[{ ...needed, whitespace: true }]}
      >
        <Input maxLength={LIMITS.heading} />
      </Form.Item>
      <Form.Item name="on" label={say('reform.on')} extra={say('reform.on-hint')} rules={[needed]}>
        <DatePicker allowClear={false} disabledDate={(day) => day.format('YYYY-MM-DD') > today()} />
      </Form.Item>
    </div>
  );
}
