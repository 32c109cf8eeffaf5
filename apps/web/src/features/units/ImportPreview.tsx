import type { RegisterImport, RegisterRow } from '@lianban/contract';
import { Alert, Table, Tag, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useSay, type Say } from '../../words/use-say';
import { tallyOf } from './tally';

const COLOURS = { added: 'green', changed: 'gold', left: 'default' } as const;

/** Faults first: with them nothing is imported, whatever else the rows would do. */
export function ImportPreview({ of: { rows, faults } }: { of: RegisterImport }): ReactNode {
  const say = useSay();
  const doing = rows.filter(({ what }) => what !== 'left');
  return (
    <div className="import-preview">
      {faults.length > 0 && (
        <>
          <Alert type="error" showIcon title={say('units.import-faults', { count: faults.length })} />
          <Table
            size="small"
            rowKey={({ row, column, code, value }) => `${row} ${column} ${code} ${value}`}
            pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
            scroll={{ x: 520 }}
            dataSource={[...faults]}
            columns={[
              { title: say('units.import-row'), dataIndex: 'row', width: 70 },
              {
                title: say('units.import-column'),
                width: 130,
                render: (_, { column }) => say(`register.${column}`),
              },
              {
                title: say('units.import-fault'),
                render: (_, { code, value }) => say(`register-fault.${code}`, { value }),
              },
            ]}
          />
        </>
      )}
      <p role="status">{say('units.import-tally', { ...tallyOf(rows) })}</p>
      {doing.length > 0 && (
        <Table
          size="small"
          rowKey="row"
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 520 }}
          dataSource={doing}
          columns={columns(say)}
        />
      )}
    </div>
  );
}

const columns = (say: Say): TableColumnsType<RegisterRow> => [
  { title: say('units.import-row'), dataIndex: 'row', width: 70 },
  {
    title: say('units.import-what'),
    width: 90,
    render: (_, { what }) => <Tag color={COLOURS[what]}>{say(`units.import-${what}`)}</Tag>,
  },
  { title: say('units.name'), dataIndex: 'name' },
  {
    title: say('units.import-changes'),
    render: (_, { changes }) =>
      changes.map(({ column, before, after }) => (
        <div key={column}>
          {say(`register.${column}`)}
          <span aria-hidden>：</span>
          {before ? <del>{before}</del> : say('field.none')} →{' '}
          {after ? <ins>{after}</ins> : say('field.none')}
        </div>
      )),
  },
];
