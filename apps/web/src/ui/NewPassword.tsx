import { LIMITS } from '@lianban/contract';
import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../words/use-say';

/** A new password, typed twice: fields `password` and `again` of the form around it. */
export function NewPassword({ label }: { label: string }): ReactNode {
  const say = useSay();
  const rule = say('password.rule', { min: LIMITS.passwordMin });
  return (
    <>
      <Form.Item
        name="password"
        label={label}
        extra={rule}
        rules={[
          { required: true, message: say('field.needed') },
          { min: LIMITS.passwordMin, message: rule },
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
