import type { TaskAnswer } from '@lianban/contract';
import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { useMe } from '../../api/use-session';
import { useSay } from '../../words/use-say';
import { deedOf, doerOf } from './Happened';
import { newsOf } from './news';

const SHOWN_S = 6;

/** Tells in passing what others changed while the page is open. */
export function useNews(task: TaskAnswer): void {
  const say = useSay();
  const { personId } = useMe();
  const { notification } = App.useApp();
  const before = useRef(task);
  useEffect(() => {
    const { told, more } = newsOf(before.current, task, personId);
    before.current = task;
    if (told.length === 0) return;
    notification.info({
      key: `news ${told.at(-1)?.id}`,
      className: 'news',
      placement: 'bottomLeft',
      duration: SHOWN_S,
      title: told.map((entry) => (
        <div key={entry.id}>{say('task.news', { by: doerOf(say, entry), what: deedOf(say, entry) })}</div>
      )),
      description: more > 0 ? say('task.news-more', { count: more }) : undefined,
    });
  }, [task, personId, notification, say]);
}
