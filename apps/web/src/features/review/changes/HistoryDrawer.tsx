import type { DraftChange } from '@lianban/contract';
import { Button, Drawer, Tag } from 'antd';
import type { ReactNode } from 'react';
import { keys } from '../../../api/keys';
import { usePages } from '../../../api/use-pages';
import { LoadMore } from '../../../ui/LoadMore';
import { EmptyState, PageState } from '../../../ui/PageState';
import { readInstant } from '../../../words/dates';
import { useSay } from '../../../words/use-say';
import { readChanges } from '../api';
import { didOf } from './what-was-done';

interface HistoryDrawerProps {
  readonly planId: string;
  /** Given to those who may settle drafts. */
  readonly onUndo: ((change: DraftChange) => void) | undefined;
  readonly busy: boolean;
  readonly onSee: (draftId: string) => void;
  readonly onClose: () => void;
}

/** Who changed which drafts, the latest first; what can be taken back is, from here. */
export function HistoryDrawer({ planId, onUndo, busy, onSee, onClose }: HistoryDrawerProps): ReactNode {
  const say = useSay();
  const changes = usePages(keys.changes(planId), (cursor, signal) => readChanges(planId, cursor, signal));
  return (
    <Drawer open size={460} title={say('change.history')} onClose={onClose}>
      <PageState of={changes.of}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={say('change.empty')} />
          ) : (
            <>
              <ol className="changes">
                {items.map((change) => (
                  <li key={change.id} data-undone={change.undoneBy !== null || undefined}>
                    <Change change={change} onSee={onSee} />
                    {change.undoneBy && <Tag>{say('change.undone-by', { name: change.undoneBy.name })}</Tag>}
                    {onUndo && change.undoable && (
                      <Button size="small" disabled={busy} onClick={() => onUndo(change)}>
                        {say(change.kind === 'undone' ? 'change.redo' : 'change.undo')}
                      </Button>
                    )}
                  </li>
                ))}
              </ol>
              <LoadMore more={changes.more} busy={changes.busy} />
            </>
          )
        }
      </PageState>
    </Drawer>
  );
}

const NAMED = 3;

function Change({ change, onSee }: { change: DraftChange; onSee: (draftId: string) => void }): ReactNode {
  const say = useSay();
  const { at, by, drafts } = change;
  return (
    <div>
      <div className="soft">
        {readInstant(at)} · {by.name}（{by.unitName}）
      </div>
      <div>
        {didOf(say, change)}
        {drafts.slice(0, NAMED).map(({ id, heading }) => (
          <Button key={id} type="link" size="small" onClick={() => onSee(id)}>
            {heading}
          </Button>
        ))}
        {drafts.length > NAMED && <span> {say('change.drafts', { count: drafts.length })}</span>}
      </div>
    </div>
  );
}
