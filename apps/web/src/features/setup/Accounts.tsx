import { CopyOutlined, PrinterOutlined } from '@ant-design/icons';
import type { WorldLoaded } from '@lianban/contract';
import { Alert, App, Button, Table } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../../words/use-say';

/** The accounts of the example, with passwords that nobody can see again. */
export function Accounts({ world }: { world: WorldLoaded }): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const lines = world.people.map((one) =>
    [one.login, one.password, one.name, one.unitName, one.desk].join('\t'),
  );
  const copy = (): void =>
    void navigator.clipboard.writeText(lines.join('\n')).then(() => message.success(say('act.copied')));
  return (
    <div className="accounts">
      <Alert type="warning" showIcon title={say('world.once')} />
      <p className="no-print">
        {/* Browsers give the clipboard to safe addresses alone. */}
        {window.isSecureContext && (
          <Button icon={<CopyOutlined />} onClick={copy}>
            {say('act.copy')}
          </Button>
        )}
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {say('frame.print')}
        </Button>
      </p>
      <Table
        size="small"
        rowKey="login"
        pagination={false}
        scroll={{ x: 620 }}
        dataSource={[...world.people]}
        columns={[
          { title: say('sign-in.login'), dataIndex: 'login', className: 'account-code' },
          { title: say('sign-in.password'), dataIndex: 'password', className: 'account-code' },
          { title: say('world.name'), dataIndex: 'name', className: 'account-name' },
          { title: say('world.unit'), dataIndex: 'unitName' },
          { title: say('world.desk'), dataIndex: 'desk' },
        ]}
      />
    </div>
  );
}
