import { LIMITS, type UnitAnswer } from '@lianban/contract';
import { TIERS, UNIT_KINDS } from '@lianban/rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { FormDialog } from '../../ui/FormDialog';
import { UnitSelect } from '../../ui/UnitSelect';
import { useSay } from '../../words/use-say';
import { addUnit } from './api';
import { unitBody, type TypedUnit } from './unit-form';

/** Puts a unit into the register. */
export function AddUnit({ onClose }: { onClose: () => void }): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const adding = useMutation({
    mutationFn: (typed: TypedUnit): Promise<UnitAnswer> => addUnit(unitBody(typed)),
    onSuccess: ({ name }) => {
      void client.invalidateQueries({ queryKey: ['units'] });
      void message.success(say('units.added', { name }));
      onClose();
    },
  });
  return (
    <FormDialog<TypedUnit>
      title={say('units.add')}
      okText={say('units.add')}
      busy={adding.isPending}
      error={adding.error}
      initialValues={{ tier: 'municipal', kind: 'department' }}
      onSubmit={(typed) => adding.mutate(typed)}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={say('units.full-name')}
        rules={[
          { required: true, whitespace: true, message: say('field.needed') },
          { min: 2, message: say('units.name-length') },
        ]}
      >
        <Input autoFocus maxLength={LIMITS.name} />
      </Form.Item>
      <Form.Item name="shortName" label={say('units.short-name')}>
        <Input maxLength={LIMITS.name} />
      </Form.Item>
      <Form.Item name="aliases" label={say('units.aliases-optional')} extra={say('units.aliases-hint')}>
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',', '；', ';']} />
      </Form.Item>
      <div className="form-columns">
        <Form.Item name="tier" label={say('units.tier')}>
          <Select options={TIERS.map((tier) => ({ value: tier, label: say(`tier.${tier}`) }))} />
        </Form.Item>
        <Form.Item name="kind" label={say('units.kind')}>
          <Select options={UNIT_KINDS.map((kind) => ({ value: kind, label: say(`kind.${kind}`) }))} />
        </Form.Item>
      </div>
      <div className="form-columns">
        <Form.Item name="superior" label={say('units.superior-optional')}>
          <UnitSelect />
        </Form.Item>
        <Form.Item
          name="region"
          label={say('units.region-optional')}
          extra={say('units.region-hint')}
          rules={[{ pattern: /^\d{6}$/, message: say('units.region-form') }]}
        >
          <Input inputMode="numeric" maxLength={6} />
        </Form.Item>
      </div>
      <Form.Item name="coordinationOffice" valuePropName="checked" extra={say('units.is-office-hint')}>
        <Checkbox>{say('units.is-office')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
