import { CopyOutlined } from '@ant-design/icons';
import { Alert, App, Button, Input, Modal, Space } from 'antd';
import type { InputRef } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useSay } from '../../words/use-say';

/** The token's text, at the one moment at which it can be read. */
export function ShowToken({ token, onClose }: { token: string; onClose: () => void }): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const field = useRef<InputRef>(null);
  const copy = (): void => {
    field.current?.select();
    navigator.clipboard
      .writeText(token)
      .then(() => message.success(say('act.copied')))
      // Browsers give the clipboard to HTTPS alone; the text is selected for the hand.
      .catch(() => message.info(say('people.copy-failed')));
  };
  return (
    <Modal
      open
      title={say('token.made')}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{say('act.close')}</Button>}
    >
      <Alert type="warning" showIcon title={say('token.once')} className="factor-must" />
      <Space.Compact block>
        <Input ref={field} readOnly value={token} aria-label={say('token.made')} />
        <Button type="primary" icon={<CopyOutlined />} onClick={copy}>
          {say('act.copy')}
        </Button>
      </Space.Compact>
      <p className="soft">
        {say('token.use')} <code>Authorization: Bearer lbt_…</code>
      </p>
    </Modal>
  );
}
