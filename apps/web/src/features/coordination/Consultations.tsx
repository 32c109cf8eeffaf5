import type { ConsultationAnswer } from '@lianban/contract';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { Stamp } from '../../ui/Stamp';
import { useSay } from '../../words/use-say';

/** C1: what each unit says, and whose silence was recorded. */
export function Consultations({
  consultations,
}: {
  consultations: readonly ConsultationAnswer[];
}): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <h2>{say('coordination.consultations')}</h2>
      <ul className="coordination-lines">
        {consultations.map(({ unit, agrees, text, by, at, silentAt }) => (
          <li key={unit.id}>
            <p className="coordination-line">
              <b>{unit.name}</b>
              {agrees !== null && (
                <Tag color={agrees ? 'green' : 'red'}>
                  {say(agrees ? 'coordination.agrees' : 'coordination.objects')}
                </Tag>
              )}
              {silentAt && <Tag color="orange">{say('coordination.silent')}</Tag>}
              {agrees === null && !silentAt && <Tag>{say('coordination.unanswered')}</Tag>}
              {at && (
                <span className="soft">
                  <Stamp by={by} at={at} />
                </span>
              )}
            </p>
            {text && <p className="coordination-text">{text}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
