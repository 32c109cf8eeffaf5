import { LIMITS } from '@lianban/contract';
import { TIERS, UNIT_KINDS } from '@lianban/rules';
import { Checkbox, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { UnitSelect } from '../../ui/UnitSelect';
import { useSay } from '../../words/use-say';
import { RegionSelect } from './RegionSelect';

/** What the register says of a unit, apart from its official name. */
export function UnitFields(): ReactNode {
  const say = useSay();
  return (
    <>
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
        <Form.Item name="line" label={say('units.line-optional')} extra={say('units.line-hint')}>
          <UnitSelect />
        </Form.Item>
      </div>
      <Form.Item name="region" label={say('units.region-optional')} extra={say('units.region-hint')}>
        <RegionSelect />
      </Form.Item>
      <Form.Item name="coordinationOffice" valuePropName="checked" extra={say('units.is-office-hint')}>
        <Checkbox>{say('units.is-office')}</Checkbox>
      </Form.Item>
    </>
  );
}

/** The official name; lists of names are cut at the marks that it may not have. */
export function NameField({ label, autoFocus }: { label: string; autoFocus?: boolean }): ReactNode {
  const say = useSay();
  return (
    <Form.Item
      name="name"
      label={label}
      rules={[
        { required: true, whitespace: true, message: say('field.needed') },
        { min: 2, message: say('units.name-length') },
        { pattern: /^[^；;、\r\n\t]+$/, message: say('units.name-marks') },
      ]}
    >
      <Input autoFocus={autoFocus} maxLength={LIMITS.name} />
    </Form.Item>
  );
}
