import type { OnesSessionAnswer, SessionAnswer } from '@lianban/contract';
import { Button, Popconfirm, Table, Tag, Tooltip, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { readInstant } from '../words/dates';
import { useSay, type Say } from '../words/use-say';
import { deviceOf } from './device';
import { useNarrow } from './use-narrow';

type Session = SessionAnswer & Partial<Pick<OnesSessionAnswer, 'person'>>;

interface SessionTableProps {
  readonly sessions: readonly Session[];
  /** Whose they are stands in the first column. */
  readonly withPeople?: boolean;
  readonly busyId: string | null;
  readonly onEnd: (session: Session) => void;
}

/** Sessions with device, place and time, and the way to end each; cards on a phone. */
export function SessionTable({ sessions, withPeople = false, ...props }: SessionTableProps): ReactNode {
  const say = useSay();
  const narrow = useNarrow();
  if (!narrow) {
    return (
      <Table
        rowKey="id"
        pagination={false}
        dataSource={[...sessions]}
        columns={columns(say, withPeople, props)}
      />
    );
  }
  return (
    <ul className="cards">
      {sessions.map((session) => (
        <li key={session.id}>
          {session.person && <Whose session={session} />}
          <Device session={session} />
          <span className="soft">
            {session.seenFrom} · {say('session.seen')} {readInstant(session.seenAt)}
          </span>
          <End session={session} {...props} />
        </li>
      ))}
    </ul>
  );
}

type Deeds = Pick<SessionTableProps, 'busyId' | 'onEnd'>;

const columns = (say: Say, withPeople: boolean, deeds: Deeds): TableColumnsType<Session> => [
  ...(withPeople
    ? [
        {
          title: say('session.person'),
          render: (_: unknown, session: Session) => <Whose session={session} />,
        },
      ]
    : []),
  { title: say('session.device'), render: (_, session) => <Device session={session} /> },
  { title: say('session.from'), width: 150, render: (_, session) => <Place session={session} /> },
  { title: say('session.started'), width: 150, render: (_, { startedAt }) => readInstant(startedAt) },
  { title: say('session.seen'), width: 150, render: (_, { seenAt }) => readInstant(seenAt) },
  { title: say('session.expires'), width: 150, render: (_, { expiresAt }) => readInstant(expiresAt) },
  { title: '', width: 120, render: (_, session) => <End session={session} {...deeds} /> },
];

interface OfSession {
  readonly session: Session;
}

const Whose = ({ session: { person } }: OfSession): ReactNode =>
  person && (
    <span>
      {person.name} <span className="soft">{person.login}</span>
      <div className="soft">{person.unitName}</div>
    </span>
  );

function Device({ session: { userAgent, current } }: OfSession): ReactNode {
  const say = useSay();
  return (
    <span>
      <Tooltip title={userAgent}>{deviceOf(userAgent) ?? say('session.unknown-device')}</Tooltip>{' '}
      {current && <Tag color="green">{say('session.current')}</Tag>}
    </span>
  );
}

function Place({ session: { seenFrom, startedFrom } }: OfSession): ReactNode {
  const say = useSay();
  if (seenFrom === startedFrom) return seenFrom;
  return (
    <>
      {seenFrom}
      <div className="soft">{say('session.began-from', { address: startedFrom })}</div>
    </>
  );
}

function End({ session, busyId, onEnd }: OfSession & Deeds): ReactNode {
  const say = useSay();
  if (session.current) return null;
  const { person } = session;
  return (
    <Popconfirm
      title={say('session.end')}
      description={person ? say('session.end-sure-of', { name: person.name }) : say('session.end-sure')}
      okText={say('session.end')}
      cancelText={say('act.cancel')}
      onConfirm={() => onEnd(session)}
    >
      <Button size="small" danger loading={busyId === session.id}>
        {say('session.end')}
      </Button>
    </Popconfirm>
  );
}
