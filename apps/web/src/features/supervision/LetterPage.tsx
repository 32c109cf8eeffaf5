import type { LetterAnswer } from '@lianban/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { keys } from '../../api/keys';
import { Page } from '../../ui/Page';
import { PageState } from '../../ui/PageState';
import { Stamp } from '../../ui/Stamp';
import { useSay } from '../../words/use-say';
import { readLetter } from './api';
import { DownloadButton } from './DownloadButton';
import { LetterMoves } from './LetterMoves';
import { LetterState } from './LetterState';
import './supervision.css';

/** One letter: what it says, the facts that it rests on, who signed, what was answered, and what may be done now. */
export function LetterPage(): ReactNode {
  const { id = '' } = useParams();
  const say = useSay();
  const letter = useQuery({ queryKey: keys.letter(id), queryFn: ({ signal }) => readLetter(id, signal) });
  const title =
    letter.data?.number ?? (letter.data ? say(`instrument.${letter.data.instrument}`) : say('room.letters'));
  return (
    <Page title={title} aside={letter.data?.unit.name}>
      <PageState of={letter}>{(read) => <Letter letter={read} />}</PageState>
    </Page>
  );
}

function Letter({ letter }: { letter: LetterAnswer }): ReactNode {
  const say = useSay();
  return (
    <>
      <p className="wait-head">
        <Tag>{say(`rung.${letter.rung}`)}</Tag>
        <LetterState letter={letter} />
      </p>
      <div className="letter-moves no-print">
        <LetterMoves letter={letter} />
        {letter.instrument === 'notice' ? (
          <Button onClick={() => window.print()}>{say('letters.print')}</Button>
        ) : (
          <>
            <Link to={`/letters/${letter.id}/paper`}>
              <Button>{say('letters.paper')}</Button>
            </Link>
            <DownloadButton path={`/letters/${letter.id}/docx`} label={say('letters.download')} />
          </>
        )}
      </div>
      <section className="panel letter-paper">{letter.text}</section>
      <Items letter={letter} />
      <Signatures letter={letter} />
      {letter.talk && (
        <section className="panel">
          <h2>{say('letters.talk')}</h2>
          <p className="soft">{letter.talk.heldOn}</p>
          <p className="said-text">{letter.talk.minutes}</p>
          <ul>
            {letter.talk.commitments.map(({ heading, dueOn }) => (
              <li key={heading}>
                {heading} {dueOn}
              </li>
            ))}
          </ul>
        </section>
      )}
      {letter.heldBack && (
        <section className="panel">
          <h2>{say('letter-state.held-back')}</h2>
          <p className="said-text">{letter.heldBack.reason}</p>
          <Stamp by={letter.heldBack.by} at={letter.heldBack.at} />
        </section>
      )}
      <Answers letter={letter} />
    </>
  );
}

function Items({ letter }: { letter: LetterAnswer }): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <h2>{say('letters.about')}</h2>
      <ul className="letter-items">
        {letter.items.map((item) => (
          <li key={`${item.assignmentId} ${item.firedAt}`}>
            <Link to={`/tasks/${item.taskId}`}>
              {item.number} {item.heading}
            </Link>{' '}
            <span className="soft">
              {say(`because.${item.because}`, { count: item.count })} · <Stamp at={item.firedAt} />
            </span>
            {item.dropped && <Tag>{say('letters.dropped')}</Tag>}
          </li>
        ))}
      </ul>
      <p className="soft">
        {letter.ruleVersion === 0
          ? say('letters.rules-product')
          : say('letters.rules', { version: letter.ruleVersion })}
      </p>
    </section>
  );
}

function Signatures({ letter }: { letter: LetterAnswer }): ReactNode {
  const say = useSay();
  if (letter.signers.length === 0) return null;
  return (
    <section className="panel">
      <h2>{say('letters.signatures')}</h2>
      <ul className="letter-items">
        {letter.signers.map((signer) => {
          const signed = letter.signatures.find((one) => one.signer === signer);
          return (
            <li key={signer}>
              {say(`signer.${signer}`)}：
              {signed ? (
                <Stamp by={signed.by} at={signed.at} />
              ) : (
                <span className="soft">{say('letters.unsigned')}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Answers({ letter }: { letter: LetterAnswer }): ReactNode {
  const say = useSay();
  if (letter.answers.length === 0) return null;
  return (
    <section className="panel">
      <h2>{say('letters.answers')}</h2>
      {letter.answers.map(({ id, text, planOn, by, at, accepted, note }) => (
        <article key={id} className="letter-answer">
          <p className="said-text">{text}</p>
          <p className="soft">
            <Stamp by={by} at={at} />
            {planOn && ` · ${say('letters.plan-on')} ${planOn}`}
          </p>
          {accepted !== null && (
            <p>
              <Tag color={accepted ? 'green' : 'red'}>
                {say(accepted ? 'letters.accepted' : 'letters.rejected')}
              </Tag>
              {note}
            </p>
          )}
        </article>
      ))}
    </section>
  );
}
