import type { PersonAnswer } from '@lianban/contract';
import { Button, Popconfirm, Table, Tag, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { PostTag } from '../../ui/PostTag';
import { useNarrow } from '../../ui/use-narrow';
import { useSay, type Say } from '../../words/use-say';

interface PeopleListProps {
  readonly people: readonly PersonAnswer[];
  /** The person for whom a link is being made. */
  readonly busyId: string | null;
  readonly onRenew: (person: PersonAnswer) => void;
  readonly onDo: (what: Deed, person: PersonAnswer) => void;
}

export type Deed = 'edit' | 'leave' | 'return';

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
          <Deeds person={person} {...props} />
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
  { title: '', width: 250, render: (_, person) => <Deeds person={person} {...props} /> },
];

interface OfPerson {
  readonly person: PersonAnswer;
}

function StateOf({ person: { active, leftOn } }: OfPerson): ReactNode {
  const say = useSay();
  if (leftOn) return <Tag>{say('people.left-on', { day: leftOn })}</Tag>;
  return active ? (
    <Tag color="green">{say('people.active')}</Tag>
  ) : (
    <Tag color="gold">{say('people.invited')}</Tag>
  );
}

/** The posts; where one is held in another unit than the person's own, that unit too. */
function Posts({ person: { posts, unit } }: OfPerson): ReactNode {
  return (
    <span className="post-tags">
      {posts.map((post) => (
        <PostTag
          key={`${post.unitId} ${post.role}`}
          post={post}
          at={post.unitId === unit.id ? null : post.unitName}
        />
      ))}
    </span>
  );
}

/** What can be done about a person: one who left returns, and nothing else. */
function Deeds({ person, ...props }: OfPerson & PeopleListProps): ReactNode {
  const say = useSay();
  const deed = (what: Deed, danger = false): ReactNode => (
    <Button size="small" danger={danger} onClick={() => props.onDo(what, person)}>
      {say(`people.${what}`)}
    </Button>
  );
  if (person.leftOn) return <div className="deeds no-print">{deed('return')}</div>;
  return (
    <div className="deeds no-print">
      {deed('edit')}
      <Renew person={person} {...props} />
      {deed('leave', true)}
    </div>
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
      <Button size="small" loading={busyId === person.id}>
        {say('people.renew')}
      </Button>
    </Popconfirm>
  );
}
