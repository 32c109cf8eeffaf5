import type { CaseAnswer } from '@lianban/contract';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { Stamp } from '../../ui/Stamp';
import { useSay } from '../../words/use-say';
import { AcceptCase } from './AcceptCase';
import './cases.css';

/** A raised case where its task is shown already: from whom to whom, and what became of it. */
export function CaseCard({ raised }: { raised: CaseAnswer }): ReactNode {
  const say = useSay();
  return (
    <article className="case-card">
      <p>
        <b>{raised.unit.name}</b>
        <CaseOutcomeTag raised={raised} />
        <AcceptCase raised={raised} />
      </p>
      <p className="soft">
        {say('cases.offices')} <CaseOffices raised={raised} /> · <Stamp at={raised.raisedAt} />
        {raised.acceptedAt === null && <> · {say('cases.accept-by', { day: raised.acceptBy })}</>}
      </p>
      <CaseNote raised={raised} />
    </article>
  );
}

interface OfCase {
  readonly raised: CaseAnswer;
}

/** To which office it was raised, and from which. */
export function CaseOffices({ raised: { fromOffice, toOffice } }: OfCase): ReactNode {
  const say = useSay();
  return (
    <>
      {toOffice.shortName || toOffice.name}{' '}
      <span className="soft case-from">
        {fromOffice
          ? say('cases.from', { office: fromOffice.shortName || fromOffice.name })
          : say('cases.from-none')}
      </span>
    </>
  );
}

export function CaseOutcomeTag({ raised: { outcome } }: OfCase): ReactNode {
  const say = useSay();
  return outcome ? (
    <Tag color="green">{say(`outcome.${outcome}`)}</Tag>
  ) : (
    <Tag color="volcano">{say('cases.waiting')}</Tag>
  );
}

export function CaseNote({ raised: { note, acceptedAt, acceptedBy } }: OfCase): ReactNode {
  if (!acceptedAt) return null;
  return (
    <p className="case-note">
      {note}{' '}
      <span className="soft">
        <Stamp by={acceptedBy} at={acceptedAt} />
      </span>
    </p>
  );
}
