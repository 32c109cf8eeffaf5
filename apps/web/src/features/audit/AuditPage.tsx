import { DownloadOutlined } from '@ant-design/icons';
import type { AuditEntry, AuditWanted, ChainAnswer, Page as PageOf } from '@lianban/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Table, Tooltip, type TableColumnsType } from 'antd';
import { useState, type ReactNode } from 'react';
import { ask, query } from '../../api/ask';
import { download } from '../../api/download';
import { keys } from '../../api/keys';
import { usePages } from '../../api/use-pages';
import { LoadMore } from '../../ui/LoadMore';
import { Page } from '../../ui/Page';
import { EmptyState, PageState } from '../../ui/PageState';
import { sentenceOf } from '../../ui/RefusalNotice';
import { useNarrow } from '../../ui/use-narrow';
import { readInstant } from '../../words/dates';
import { useSay, type Say } from '../../words/use-say';
import { AuditFilters } from './AuditFilters';
import { eventName, factsLine } from './entry';
import './audit.css';

/** The audit administrator's search: who did what, when and from where, and how far the record is sealed. */
export function AuditPage(): ReactNode {
  const say = useSay();
  const narrow = useNarrow();
  const [wanted, setWanted] = useState<AuditWanted>({});
  const entries = usePages(keys.audit({ ...wanted }), (cursor, signal) =>
    ask<PageOf<AuditEntry>>(`/audit/events${query({ ...wanted, cursor })}`, { signal }),
  );
  return (
    <Page title={say('room.audit')} aside={<Chain />} actions={<Export />}>
      <p className="soft audit-lead">{say('audit.lead')}</p>
      <AuditFilters wanted={wanted} onChange={setWanted} />
      <PageState of={entries.of}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={say('audit.empty')} />
          ) : (
            <>
              {narrow ? (
                <Cards items={items} />
              ) : (
                <Table rowKey="id" pagination={false} dataSource={[...items]} columns={columns(say)} />
              )}
              <LoadMore more={entries.more} busy={entries.busy} />
            </>
          )
        }
      </PageState>
    </Page>
  );
}

const columns = (say: Say): TableColumnsType<AuditEntry> => [
  {
    title: say('audit.when'),
    width: 150,
    render: (_, { at }) => <time dateTime={at}>{readInstant(at)}</time>,
  },
  { title: say('audit.who'), width: 200, render: (_, entry) => <Who entry={entry} /> },
  { title: say('audit.what'), width: 220, render: (_, { name }) => eventName(say, name) },
  { title: say('audit.where'), width: 150, render: (_, entry) => <From entry={entry} /> },
  { title: say('audit.thing'), render: (_, entry) => <About entry={entry} /> },
  { title: say('audit.seal'), width: 100, render: (_, entry) => <Seal entry={entry} /> },
];

const Cards = ({ items }: { readonly items: readonly AuditEntry[] }): ReactNode => {
  const say = useSay();
  return (
    <ul className="cards">
      {items.map((entry) => (
        <li key={entry.id}>
          <strong>{eventName(say, entry.name)}</strong>
          <div>
            <Who entry={entry} /> <time className="soft">{readInstant(entry.at)}</time>
          </div>
          <About entry={entry} />
          <div className="audit-foot">
            <From entry={entry} /> <Seal entry={entry} />
          </div>
        </li>
      ))}
    </ul>
  );
};

interface OfEntry {
  readonly entry: AuditEntry;
}

function Who({ entry: { by, address } }: OfEntry): ReactNode {
  const say = useSay();
  if (!by) return <span className="soft">{say(address ? 'audit.nobody' : 'audit.clock')}</span>;
  return (
    <span>
      {by.name} <span className="soft">{by.unitName}</span>
    </span>
  );
}

const From = ({ entry: { address, agent } }: OfEntry): ReactNode =>
  address && (
    <Tooltip title={agent}>
      <span className="soft">{address}</span>
    </Tooltip>
  );

function About({ entry }: OfEntry): ReactNode {
  const say = useSay();
  return (
    <span className="audit-about">
      {entry.taskNumber && <span>{entry.taskNumber} </span>}
      <span className="soft">{factsLine(say, entry)}</span>
    </span>
  );
}

function Seal({ entry: { seal, hash } }: OfEntry): ReactNode {
  const say = useSay();
  if (seal === null) return <span className="soft">{say('audit.not-sealed')}</span>;
  return <Tooltip title={hash}>{seal}</Tooltip>;
}

function Chain(): ReactNode {
  const say = useSay();
  const { data } = useQuery({
    queryKey: keys.chain,
    queryFn: ({ signal }) => ask<ChainAnswer>('/audit/chain', { signal }),
    refetchInterval: 30_000,
  });
  if (!data) return null;
  const { seq, unsealed, hash } = data;
  return (
    <Tooltip title={hash}>
      <span>{say('audit.chain', { seq, unsealed })}</span>
    </Tooltip>
  );
}

function Export(): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const exporting = useMutation({
    mutationFn: () => download('/audit/export'),
    onSuccess: () => void message.info(say('audit.chain-how'), 8),
    onError: (error) => void message.error(sentenceOf(say, error)),
  });
  return (
    <Button icon={<DownloadOutlined />} loading={exporting.isPending} onClick={() => exporting.mutate()}>
      {say('audit.export')}
    </Button>
  );
}
