import type { DryRunAnswer, DryRunLetter } from '@lianban/contract';
import { Alert, Segmented, Table, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../../ui/PageState';
import { useNarrow } from '../../../ui/use-narrow';
import { useSay } from '../../../words/use-say';

const COLOUR = { both: 'default', 'in-force': 'green', proposed: 'volcano' } as const;
const BY = { both: 'dry.both', 'in-force': 'dry.only-in-force', proposed: 'dry.only-proposed' } as const;

/** Which letters to whom on which days, by which of the two sets of rules. */
export function DryRunResult({ result }: { result: DryRunAnswer }): ReactNode {
  const say = useSay();
  const narrow = useNarrow();
  const [show, setShow] = useState<'all' | 'differing'>('all');
  const { letters, parts, left, from, to } = result;
  const shown = show === 'all' ? letters : letters.filter(({ by }) => by !== 'both');
  return (
    <section className="panel">
      <p className="soft">{say('dry.parts', { count: parts, from, to })}</p>
      {left > 0 && <Alert type="warning" showIcon title={say('dry.left', { count: left })} />}
      {letters.length === 0 ? (
        <EmptyState title={say('dry.empty')} hint={say('dry.empty-hint', { count: parts })} />
      ) : (
        <>
          <Counts result={result} />
          <Segmented
            className="no-print"
            value={show}
            options={[
              { value: 'all', label: `${say('dry.all')} ${letters.length}` },
              {
                value: 'differing',
                label: `${say('dry.differing')} ${letters.filter(({ by }) => by !== 'both').length}`,
              },
            ]}
            onChange={setShow}
          />
          {narrow ? (
            <ul className="cards">
              {shown.slice(0, 200).map((letter) => (
                <li key={keyOf(letter)}>
                  <span>
                    {letter.on} <Tag>{say(`rung.${letter.rung}`)}</Tag>
                    <Tag color={COLOUR[letter.by]}>{say(BY[letter.by])}</Tag>
                  </span>
                  <strong>{letter.unit}</strong>
                  <Items items={letter.items} />
                </li>
              ))}
              {shown.length > 200 && <li>{say('dry.more', { count: shown.length - 200 })}</li>}
            </ul>
          ) : (
            <Table<DryRunLetter>
              size="small"
              rowKey={keyOf}
              dataSource={[...shown]}
              pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
              columns={[
                { title: say('dry.on'), dataIndex: 'on', width: 110 },
                {
                  title: say('dry.rung'),
                  width: 140,
                  render: (_, { rung }) => `${rung} ${say(`rung.${rung}`)}`,
                },
                { title: say('dry.unit'), dataIndex: 'unit', width: 200 },
                { title: say('dry.items'), render: (_, { items }) => <Items items={items} /> },
                {
                  title: say('dry.by'),
                  width: 130,
                  render: (_, { by }) => <Tag color={COLOUR[by]}>{say(BY[by])}</Tag>,
                },
              ]}
            />
          )}
        </>
      )}
    </section>
  );
}

const keyOf = ({ on, rung, unit, by }: DryRunLetter): string => `${on} ${rung} ${unit} ${by}`;

function Items({ items }: Pick<DryRunLetter, 'items'>): ReactNode {
  const say = useSay();
  return (
    <ul className="dry-items">
      {items.map(({ taskId, number, heading, because, count }) => (
        <li key={taskId}>
          <Link to={`/tasks/${taskId}`}>
            {number} {heading}
          </Link>{' '}
          <span className="soft">{say(`because.${because}`, { count })}</span>
        </li>
      ))}
    </ul>
  );
}

function Counts({ result: { counts } }: { result: DryRunAnswer }): ReactNode {
  const say = useSay();
  const sum = (which: 'inForce' | 'proposed'): number => counts.reduce((all, one) => all + one[which], 0);
  const rows = [
    ...counts.map(({ rung, ...both }) => ({ name: `${rung} ${say(`rung.${rung}`)}`, ...both })),
    { name: say('dry.total'), inForce: sum('inForce'), proposed: sum('proposed') },
  ];
  return (
    <table className="rules-table dry-counts">
      <thead>
        <tr>
          <th scope="col">{say('dry.rung')}</th>
          <th scope="col">{say('dry.by-in-force')}</th>
          <th scope="col">{say('dry.by-proposed')}</th>
          <th scope="col">{say('dry.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, inForce, proposed }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{inForce}</td>
            <td>{proposed}</td>
            <td className={proposed > inForce ? 'dry-more' : proposed < inForce ? 'dry-fewer' : 'soft'}>
              {proposed === inForce
                ? '0'
                : proposed > inForce
                  ? `+${proposed - inForce}`
                  : `−${inForce - proposed}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
