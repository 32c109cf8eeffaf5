import { MinusCircleOutlined } from '@ant-design/icons';
import { LIMITS } from '@lianban/contract';
import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../../../words/use-say';
import { TAKEN, takenBeside, type Taken, type TypedPart, type TypedSplit } from './split-form';

export type Offered = Readonly<Record<Taken, readonly { readonly value: string; readonly label: string }[]>>;

interface SplitPartFieldsProps {
  readonly at: number;
  readonly offered: Offered;
  readonly onRemove: (() => void) | null;
}

const WORDS = {
  unitIds: 'reform.takes-units',
  personIds: 'reform.takes-people',
  openIds: 'reform.takes-open',
} as const;

/** One new unit, and what goes with it. */
export function SplitPartFields({ at, offered, onRemove }: SplitPartFieldsProps): ReactNode {
  const say = useSay();
  const form = Form.useFormInstance<TypedSplit>();
  const parts: readonly (TypedPart | undefined)[] = Form.useWatch('parts', form) ?? [];
  return (
    <fieldset className="split-part">
      <legend>{say('reform.part', { number: at + 1 })}</legend>
      <div className="form-columns">
        <Form.Item
          name={[at, 'name']}
          label={say('units.full-name')}
          rules={[
            { required: true, whitespace: true, message: say('field.needed') },
            { min: 2, message: say('units.name-length') },
            { pattern: /^[^；;、\r\n\t]+$/, message: say('units.name-marks') },
          ]}
        >
          <Input maxLength={LIMITS.name} />
        </Form.Item>
        <Form.Item name={[at, 'shortName']} label={say('units.short-name')}>
          <Input maxLength={LIMITS.name} />
        </Form.Item>
      </div>
      {TAKEN.filter((kind) => offered[kind].length > 0).map((kind) => {
        const taken = takenBeside(parts, at, kind);
        return (
          <Form.Item key={kind} name={[at, kind]} label={say(WORDS[kind])}>
            <Select
              mode="multiple"
              maxTagCount={8}
              optionFilterProp="label"
              options={offered[kind].filter(({ value }) => !taken.has(value))}
            />
          </Form.Item>
        );
      })}
      {onRemove && (
        <Button
          type="text"
          icon={<MinusCircleOutlined />}
          aria-label={say('act.remove')}
          onClick={onRemove}
        />
      )}
    </fieldset>
  );
}
