import type { TimelineEntry } from '@lianban/contract';
import { Timeline } from 'antd';
import type { ReactNode } from 'react';
import { Stamp } from '../../ui/Stamp';
import { sayIfWord } from '../../words/trade-words';
import { useSay } from '../../words/use-say';

/** 办理经过: everything that happened to the request, the latest first. */
export function Happenings({ entries }: { entries: readonly TimelineEntry[] }): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <h2>{say('coordination.timeline')}</h2>
      <Timeline
        className="timeline"
        items={[...entries].reverse().map(({ id, name, at, by, unitName, note }) => ({
          key: id,
          color: by ? 'blue' : 'orange',
          content: (
            <>
              {by ? `${by.unitName} ${by.name}` : say('task.by-clock')}{' '}
              <strong>{sayIfWord(say, `event.${name}`, name)}</strong>
              {unitName && unitName !== by?.unitName && ` ${unitName}`}{' '}
              <span className="soft">
                <Stamp at={at} />
              </span>
              {note && <p className="coordination-text">{note}</p>}
            </>
          ),
        }))}
      />
    </section>
  );
}
