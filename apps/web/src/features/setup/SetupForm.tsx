import { LIMITS, type SetUpBody } from '@lianban/contract';
import { TIERS, type Tier } from '@lianban/rules';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { NewPassword } from '../../ui/NewPassword';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { useSay } from '../../words/use-say';

interface Typed {
  readonly name: string;
  readonly login: string;
  readonly password: string;
  readonly start: 'office' | 'world';
  readonly officeName?: string;
  readonly tier?: Tier;
  readonly region?: string;
}

interface SetupFormProps {
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSubmit: (body: Omit<SetUpBody, 'token'>) => void;
}

export function SetupForm({ busy, error, onSubmit }: SetupFormProps): ReactNode {
  const say = useSay();
  const [start, setStart] = useState<Typed['start']>('office');
  const needed = { required: true, message: say('field.needed') };
  return (
    <Form<Typed>
      layout="vertical"
      requiredMark={false}
      initialValues={{ start: 'office', tier: 'provincial' }}
      onValuesChange={(changed: Partial<Typed>) => changed.start && setStart(changed.start)}
      onFinish={(typed) => onSubmit(bodyOf(typed))}
      disabled={busy}
    >
      <p>{say('setup.intro')}</p>
      <div className="setup-columns">
        <Form.Item name="name" label={say('setup.name')} rules={[needed]}>
          <Input autoFocus autoComplete="name" maxLength={LIMITS.name} />
        </Form.Item>
        <Form.Item name="login" label={say('setup.login')} extra={say('setup.login-hint')} rules={[needed]}>
          <Input autoComplete="username" maxLength={LIMITS.name} />
        </Form.Item>
        <NewPassword label={say('sign-in.password')} />
      </div>
      <Form.Item name="start" label={say('setup.start')}>
        <Radio.Group className="setup-start">
          <Choice value="office" title={say('setup.own-office')} hint={say('setup.own-office-hint')} />
          <Choice value="world" title={say('setup.world')} hint={say('setup.world-hint')} />
        </Radio.Group>
      </Form.Item>
      {start === 'office' && <OfficeFields />}
      <RefusalNotice error={error} />
      <Button type="primary" htmlType="submit" size="large" loading={busy}>
        {busy && start === 'world' ? say('setup.loading-world') : say('setup.submit')}
      </Button>
    </Form>
  );
}

function OfficeFields(): ReactNode {
  const say = useSay();
  return (
    <div className="setup-columns">
      <Form.Item
        name="officeName"
        label={say('setup.office-name')}
        rules={[{ required: true, whitespace: true, message: say('field.needed') }]}
      >
        <Input placeholder={say('setup.office-name-example')} maxLength={LIMITS.name} />
      </Form.Item>
      <Form.Item name="tier" label={say('setup.tier')}>
        <Select options={TIERS.map((tier) => ({ value: tier, label: say(`tier.${tier}`) }))} />
      </Form.Item>
      <Form.Item
        name="region"
        label={say('setup.region')}
        extra={say('setup.region-hint')}
        rules={[{ pattern: /^\d{6}$/, message: say('setup.region-form') }]}
      >
        <Input inputMode="numeric" maxLength={6} />
      </Form.Item>
    </div>
  );
}

function Choice({ value, title, hint }: { value: Typed['start']; title: string; hint: string }): ReactNode {
  return (
    <Radio value={value}>
      <strong>{title}</strong>
      <span>{hint}</span>
    </Radio>
  );
}

function bodyOf(typed: Typed): Omit<SetUpBody, 'token'> {
  const { name, login, password, start, officeName = '', tier = 'provincial', region } = typed;
  const person = { name: name.trim(), login: login.trim(), password };
  if (start === 'world') return { ...person, exampleWorld: true };
  return { ...person, office: { name: officeName.trim(), tier, ...(region ? { region } : {}) } };
}
