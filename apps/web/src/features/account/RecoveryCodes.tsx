import { CopyOutlined, PrinterOutlined } from '@ant-design/icons';
import { Alert, App, Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../../words/use-say';

/** The codes, at the one moment at which they can be read. */
export function RecoveryCodes({
  codes,
  onKept,
}: {
  codes: readonly string[];
  onKept: () => void;
}): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const copy = (): void => {
    navigator.clipboard
      .writeText(codes.join('\n'))
      .then(() => message.success(say('act.copied')))
      // Browsers give the clipboard to HTTPS alone.
      .catch(() => message.info(say('people.copy-failed')));
  };
  return (
    <Modal
      open
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      title={say('factor.codes')}
      footer={[
        <Button key="copy" icon={<CopyOutlined />} onClick={copy}>
          {say('act.copy')}
        </Button>,
        <Button key="print" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {say('frame.print')}
        </Button>,
        <Button key="kept" type="primary" onClick={onKept}>
          {say('factor.codes-kept')}
        </Button>,
      ]}
    >
      <Alert type="warning" showIcon title={say('factor.codes-once')} />
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className="soft">{say('factor.codes-hint')}</p>
    </Modal>
  );
}
