import { LIMITS, type PasswordRule } from '@lianban/contract';
import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { ask } from '../api/ask';
import { keys } from '../api/keys';
import { useSay } from '../words/use-say';

/** A new password, typed twice: fields `password` and `again` of the form around it. */
export function NewPassword({ label }: { label: string }): ReactNode {
  const say = useSay();
  const asked = useQuery({
    queryKey: keys.passwordRule,
    queryFn: ({ signal }) => ask<PasswordRule>('/password-rule', { signal }),
  });
  const { min, classes } = asked.data ?? { min: LIMITS.passwordMin, classes: 0 };
  const rule = say('password.rule', { min });
  const kinds = classes > 0 && say('password.rule-classes', { classes });
  return (
    <>
      <Form.Item
        name="password"
        label={label}
        extra={[rule, kinds].filter(Boolean).join(' · ')}
        rules={[
          { required: true, message: say('field.needed') },
          { min, message: rule },
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={LIMITS.passwordMax} />
      </Form.Item>
      <Form.Item
        name="again"
        label={say('password.again')}
        dependencies={['password']}
        rules={[
          { required: true, message: say('field.needed') },
          ({ getFieldValue }) => ({
            validator: (_, again: string) =>
              !again || again === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error(say('password.differs'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={LIMITS.passwordMax} />
      </Form.Item>
    </>
  );
}
