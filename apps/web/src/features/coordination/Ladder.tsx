import type { CoordinationRungAnswer, Instant, PersonRef } from '@lianban/contract';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { Files } from '../../ui/Files';
import { Stamp } from '../../ui/Stamp';
import { useSay } from '../../words/use-say';

/** The rungs that were taken, from the lead's consultation up, each with what it ended in. */
export function Ladder({ rungs }: { rungs: readonly CoordinationRungAnswer[] }): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <h2>{say('coordination.ladder')}</h2>
      <ol className="coordination-rungs">
        {rungs.map((rung) => (
          <li key={rung.rung} data-open={rung.endedAt === null}>
            <Rung rung={rung} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Rung({ rung }: { rung: CoordinationRungAnswer }): ReactNode {
  const say = useSay();
  const { office, fromOffice, copied, ground, skipReason, outcome, edition } = rung;
  return (
    <>
      <p className="coordination-line">
        <b>
          {rung.rung} {say(`coordination-rung.${rung.rung}`)}
        </b>
        {office && <span>{office.name}</span>}
        {fromOffice && <span className="soft">{say('coordination.from', { office: fromOffice.name })}</span>}
        {outcome && <Tag color="blue">{say(`coordination-outcome.${outcome}`)}</Tag>}
      </p>
      <Line word={say('coordination.entered')} by={rung.enteredBy} at={rung.enteredAt} text={ground} />
      {skipReason && <Line word={say('coordination.skipped')} text={skipReason} />}
      {copied.length > 0 && (
        <Line word={say('coordination.copied')} text={copied.map(({ name }) => name).join('、')} />
      )}
      {rung.acceptedAt && (
        <Line word={say('coordination.accepted')} by={rung.acceptedBy} at={rung.acceptedAt} />
      )}
      {rung.wanted && <Line word={say('coordination.wanted')} text={rung.wanted} />}
      {rung.supplement && <Line word={say('coordination.supplement')} text={rung.supplement} />}
      {rung.minutes && <Line word={say('coordination.minutes')} text={rung.minutes} />}
      <Files files={rung.files} />
      {outcome && rung.endedAt && (
        <Line
          word={say(`coordination-outcome.${outcome}`)}
          by={rung.endedBy}
          at={rung.endedAt}
          text={rung.text}
          strong
        />
      )}
      {rung.changes.map(({ field, before, after }) => (
        <Line
          key={field}
          word={say(`amended-field.${field}`)}
          text={before ? `${before} → ${after}` : after}
        />
      ))}
      {edition && <p className="soft coordination-line">{say('coordination.edition', { edition })}</p>}
    </>
  );
}

interface LineProps {
  readonly word: string;
  readonly by?: PersonRef | null;
  readonly at?: Instant;
  readonly text?: string | null;
  readonly strong?: boolean;
}

function Line({ word, by, at, text, strong = false }: LineProps): ReactNode {
  const say = useSay();
  return (
    <div className="coordination-step" data-strong={strong}>
      <span className="soft">
        {word}
        {at && (
          <>
            {' '}
            {by ? `${by.unitName} ` : by === null && `${say('coordination.by-clock')} `}
            <Stamp by={by} at={at} />
          </>
        )}
      </span>
      {text && <p className="coordination-text">{text}</p>}
    </div>
  );
}
