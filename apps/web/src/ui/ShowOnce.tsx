import { CopyOutlined } from '@ant-design/icons';
import { Alert, App, Button, Input, Modal, Space } from 'antd';
import type { InputRef } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useSay } from '../words/use-say';

interface ShowOnceProps {
  readonly title: string;
  /** That it is shown now and never again. */
  readonly warning: string;
  readonly text: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A secret, at the one moment at which it can be read. */
export function ShowOnce({ title, warning, text, onClose, children }: ShowOnceProps): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const field = useRef<InputRef>(null);
  const copy = (): void => {
    field.current?.select();
    navigator.clipboard
      .writeText(text)
      .then(() => message.success(say('act.copied')))
      // Browsers give the clipboard to HTTPS alone; the text is selected for the hand.
      .catch(() => message.info(say('people.copy-failed')));
  };
  return (
    <Modal
      open
      title={title}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{say('act.close')}</Button>}
    >
      <Alert type="warning" showIcon title={warning} className="factor-must" />
      <Space.Compact block>
        <Input ref={field} readOnly value={text} aria-label={title} />
        <Button type="primary" icon={<CopyOutlined />} onClick={copy}>
          {say('act.copy')}
        </Button>
      </Space.Compact>
      {children}
    </Modal>
  );
}
