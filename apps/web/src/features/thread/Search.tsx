import { SearchOutlined } from '@ant-design/icons';
import type { ThreadKind } from '@lianban/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Popover } from 'antd';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { PageState } from '../../ui/PageState';
import { Stamp } from '../../ui/Stamp';
import { useSay } from '../../words/use-say';
import { searchComments } from './api';
import { toWritten } from './mention-text';

/** Where a thread stands. */
const PAGES: Readonly<Record<ThreadKind, string>> = { task: 'tasks', coordination: 'coordinations' };
/** The fewest characters that are looked for. */
const FEWEST = 2;

interface SearchProps {
  readonly kind: ThreadKind;
  readonly id: string;
  readonly onShow: (seq: number) => void;
}

/** Looks for words in all threads that one may read. What stands in this one is shown in it. */
export function Search({ kind, id, onShow }: SearchProps): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const found = useQuery({
    queryKey: ['comments', 'search', q],
    queryFn: () => searchComments(q),
    enabled: open && [...q].length >= FEWEST,
  });
  const results = (
    <div className="thread-search">
      <Input
        autoFocus
        allowClear
        aria-label={say('thread.search')}
        placeholder={say('thread.search')}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {[...q].length >= FEWEST && (
        <PageState of={found}>
          {(all) =>
            all.length === 0 ? (
              <p className="soft">{say('thread.search-none')}</p>
            ) : (
              <ul>
                {all.map(({ kind: of, subjectId, heading, comment }) => (
                  <li key={`${subjectId} ${comment.seq}`}>
                    <Link
                      to={`/${PAGES[of]}/${subjectId}#comment-${comment.seq}`}
                      onClick={(event) => {
                        setOpen(false);
                        if (of !== kind || subjectId !== id) return;
                        event.preventDefault();
                        onShow(comment.seq);
                      }}
                    >
                      <span className="comment-plain">{toWritten(comment.text).text.slice(0, 120)}</span>
                      <span className="soft">
                        {comment.by.name} · <Stamp at={comment.at} />
                        {subjectId !== id && ` · ${heading}`}
                        {subjectId !== id && of === 'coordination' && ` · ${say('room.coordination')}`}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            )
          }
        </PageState>
      )}
    </div>
  );
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={results}
      destroyOnHidden
    >
      <Button
        size="small"
        type="text"
        className="no-print"
        icon={<SearchOutlined />}
        aria-label={say('thread.search')}
      />
    </Popover>
  );
}
