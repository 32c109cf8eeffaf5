import type { RaiseBody, UnitRef } from '@lianban/contract';
import { Checkbox, Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import { Said } from '../../../ui/fields';
import { useSay } from '../../../words/use-say';
import { UnitsChosen } from '../UnitsChosen';
import { MoveDialog, type MoveProps } from './MoveDialog';

interface Typed {
  readonly text: string;
  readonly toOfficeId?: string;
  readonly skipReason?: string;
  readonly copied?: readonly UnitRef[];
  readonly shareThread?: boolean;
}

/** 提请上级协调: to the nearest tier, unless it says why not, with a copy to the counterpart. */
export function RaiseDialog(props: MoveProps): ReactNode {
  const say = useSay();
  const { raisesTo, counterparts } = props.request;
  const [nearest] = raisesTo;
  return (
    <MoveDialog<Typed>
      {...props}
      initialValues={{ toOfficeId: nearest?.id, copied: counterparts }}
      bodyOf={({ text, toOfficeId, skipReason, copied = [], shareThread }): RaiseBody => ({
        text: text.trim(),
        ...(toOfficeId && { toOfficeId }),
        ...(skipReason?.trim() && { skipReason: skipReason.trim() }),
        copiedIds: copied.map(({ id }) => id),
        ...(shareThread && { shareThread }),
      })}
    >
      <Form.Item name="toOfficeId" label={say('coordination-form.raise-to')}>
        <Radio.Group
          className="coordination-choices"
          options={raisesTo.map(({ id, name, tier }) => ({
            value: id,
            label: `${name}（${say(`tier.${tier}`)}）`,
          }))}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['toOfficeId']}>
        {({ getFieldValue }) =>
          getFieldValue('toOfficeId') !== nearest?.id && (
            <Said name="skipReason" rows={2} label={say('coordination-form.skip-reason')} />
          )
        }
      </Form.Item>
      <Said autoFocus name="text" label={say('coordination-form.raise')} />
      <Form.Item
        name="copied"
        label={say('coordination-form.copied')}
        rules={[{ required: true, message: say('coordination-form.copied-needed') }]}
      >
        <UnitsChosen />
      </Form.Item>
      <Form.Item name="shareThread" valuePropName="checked" extra={say('coordination-form.share-hint')}>
        <Checkbox>{say('coordination-form.share')}</Checkbox>
      </Form.Item>
    </MoveDialog>
  );
}
