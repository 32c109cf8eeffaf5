import type { PersonAnswer } from '@lianban/contract';
import { Button, Popconfirm, Table, Tag, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useNarrow } from '../../ui/use-narrow';
import { useSay, type Say } from '../../words/use-say';

interface PeopleListProps {
  readonly people: readonly PersonAnswer[];
  /** The person for whom a link is being made. */
  readonly busyId: string | null;
  readonly onRenew: (person: PersonAnswer) => void;
}

export function PeopleList(props: PeopleListProps): ReactNode {
  const say = useSay();
  const narrow = useNarrow();
  if (!narrow) {
    return (
      <Table
        rowKey="id"
        pagination={false}
        sticky={{ offsetHeader: 52 }}
        dataSource={[...props.people]}
        columns={columns(say, props)}
      />
    );
  }
  return (
    <ul className="cards">
      {props.people.map((person) => (
        <li key={person.id}>
          <div>
            <strong>{person.name}</strong> <span className="soft">{person.login}</span>{' '}
            <StateOf person={person} />
          </div>
          <div>{person.unit.name}</div>
          <Posts person={person} />
          <Renew person={person} {...props} />
        </li>
      ))}
    </ul>
  );
}

const columns = (say: Say, props: PeopleListProps): TableColumnsType<PersonAnswer> => [
  {
    title: say('people.name'),
    width: 150,
    render: (_, { name, login }) => (
      <>
        {name}
        <div className="soft">{login}</div>
      </>
    ),
  },
  { title: say('people.unit'), render: (_, { unit }) => unit.name },
  { title: say('people.posts'), render: (_, person) => <Posts person={person} /> },
  { title: say('people.state'), width: 120, render: (_, person) => <StateOf person={person} /> },
  { title: '', width: 140, render: (_, person) => <Renew person={person} {...props} /> },
];

interface OfPerson {
  readonly person: PersonAnswer;
}

function StateOf({ person: { active } }: OfPerson): ReactNode {
  const say = useSay();
  return active ? (
    <Tag color="green">{say('people.active')}</Tag>
  ) : (
    <Tag color="gold">{say('people.invited')}</Tag>
  );
}

/** The posts; where one is held in another unit than the person's own, that unit too. */
function Posts({ person: { posts, unit } }: OfPerson): ReactNode {
  const say = useSay();
  return (
    <span className="person-posts">
      {posts.map(({ unitId, unitName, role }) => (
        <Tag key={`${unitId} ${role}`}>
          {unitId === unit.id ? say(`role.${role}`) : `${unitName} · ${say(`role.${role}`)}`}
        </Tag>
      ))}
    </span>
  );
}

function Renew({ person, busyId, onRenew }: OfPerson & PeopleListProps): ReactNode {
  const say = useSay();
  return (
    <Popconfirm
      title={say('people.renew')}
      description={<div className="renew-sure">{say('people.renew-sure', { name: person.name })}</div>}
      okText={say('people.renew')}
      cancelText={say('act.cancel')}
      onConfirm={() => onRenew(person)}
    >
      <Button size="small" className="no-print" loading={busyId === person.id}>
        {say('people.renew')}
      </Button>
    </Popconfirm>
  );
}
