import type { LetterAnswer } from '@lianban/contract';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { keys } from '../../api/keys';
import { usePages } from '../../api/use-pages';
import { LoadMore } from '../../ui/LoadMore';
import { Page } from '../../ui/Page';
import { EmptyState, PageState } from '../../ui/PageState';
import { Stamp } from '../../ui/Stamp';
import { useSay } from '../../words/use-say';
import { readLetters } from './api';
import { LetterState } from './LetterState';
import './supervision.css';

/** 督办函件: what the offices of this person write, and what was sent to its units, the latest first. */
export function LettersPage(): ReactNode {
  const say = useSay();
  const letters = usePages(keys.letters, readLetters);
  return (
    <Page title={say('room.letters')}>
      <PageState of={letters.of}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={say('letters.empty')} hint={say('letters.empty-hint')} />
          ) : (
            <>
              <ul className="letter-list">
                {items.map((letter) => (
                  <li key={letter.id} className="panel">
                    <LetterLine letter={letter} />
                  </li>
                ))}
              </ul>
              <LoadMore more={letters.more} busy={letters.busy} />
            </>
          )
        }
      </PageState>
    </Page>
  );
}

function LetterLine({ letter }: { letter: LetterAnswer }): ReactNode {
  const say = useSay();
  const { id, rung, instrument, number, unit, office, items, sentAt, draftedAt } = letter;
  return (
    <>
      <p className="wait-head">
        <Tag>{rung}</Tag>
        <Link to={`/letters/${id}`}>{number ?? say(`instrument.${instrument}`)}</Link>
        <LetterState letter={letter} />
      </p>
      <p className="soft wait-facts">
        <span>{unit.shortName}</span>
        <span>{office.shortName}</span>
        <Stamp at={sentAt ?? draftedAt} />
      </p>
      <p className="wait-note">{items.map(({ number: task, heading }) => `${task} ${heading}`).join('；')}</p>
    </>
  );
}
