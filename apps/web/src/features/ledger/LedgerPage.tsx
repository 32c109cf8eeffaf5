import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { keys } from '../../api/keys';
import { usePages } from '../../api/use-pages';
import { useMe } from '../../api/use-session';
import { LoadMore } from '../../ui/LoadMore';
import { Page } from '../../ui/Page';
import { EmptyState, PageState } from '../../ui/PageState';
import { useNarrow } from '../../ui/use-narrow';
import { useSay } from '../../words/use-say';
import { readTasks } from './api';
import { EVERYTHING, narrows, readFilter, writeFilter, type LedgerFilter } from './filter';
import { LedgerCards } from './LedgerCards';
import { LedgerFilters } from './LedgerFilters';
import { LedgerTable } from './LedgerTable';
import './ledger.css';

/** 台账: every task that the reader may see. */
export function LedgerPage(): ReactNode {
  const say = useSay();
  const narrow = useNarrow();
  const mayImport = useMe().may.includes('plan.import');
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const show = (next: LedgerFilter): void => setSearch(writeFilter(next), { replace: true });
  const tasks = usePages(keys.tasks({ ...filter }), (cursor, signal) => readTasks(filter, cursor, signal));
  const count = tasks.of.data?.length ?? 0;
  return (
    <Page
      title={say('ledger.title')}
      aside={count > 0 && say(tasks.more ? 'ledger.shown' : 'ledger.shown-all', { count })}
    >
      <LedgerFilters filter={filter} onChange={show} />
      <PageState of={tasks.of}>
        {(items) => {
          if (items.length === 0 && narrows(filter)) {
            return (
              <EmptyState title={say('ledger.none-match')} hint={say('ledger.none-match-hint')}>
                <Button onClick={() => show(EVERYTHING)}>{say('ledger.clear')}</Button>
              </EmptyState>
            );
          }
          if (items.length === 0) {
            return (
              <EmptyState
                title={say('ledger.empty')}
                hint={say(mayImport ? 'ledger.empty-office' : 'ledger.empty-unit')}
              />
            );
          }
          return (
            <div className="ledger" data-old={tasks.old} aria-busy={tasks.old}>
              {narrow ? <LedgerCards tasks={items} /> : <LedgerTable tasks={items} />}
              <LoadMore more={tasks.more} busy={tasks.busy} />
            </div>
          );
        }}
      </PageState>
    </Page>
  );
}
