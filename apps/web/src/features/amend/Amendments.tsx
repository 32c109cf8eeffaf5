import type { AmendmentAnswer } from '@lianban/contract';
import type { ReactNode } from 'react';
import { Stamp } from '../../ui/Stamp';
import { sayIfWord } from '../../words/trade-words';
import { useSay } from '../../words/use-say';
import { Change } from './Changes';
import './amend.css';

/** 历次调整: each edition with the document it rests on; nothing where the task is as registered. */
export function Amendments({ amendments }: { amendments: readonly AmendmentAnswer[] }): ReactNode {
  const say = useSay();
  if (amendments.length === 0) return null;
  return (
    <section className="panel">
      <h2>{say('amending.history')}</h2>
      <ul className="amendments">
        {amendments.map(({ edition, basis, by, at, changes }) => (
          <li key={edition}>
            <p>
              <b>{say('amending.edition', { edition })}</b> <Stamp by={by} at={at} />
            </p>
            <p>
              <span className="soft">{say('amending.basis')}</span> {basis}
            </p>
            {changes.map(({ field, before, after }) => (
              <Change
                key={field}
                field={field}
                before={field === 'reportingPeriod' ? sayIfWord(say, `period.${before}`, before) : before}
                after={field === 'reportingPeriod' ? sayIfWord(say, `period.${after}`, after) : after}
              />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
