import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { keys } from '../../api/keys';
import { Page } from '../../ui/Page';
import { PageState } from '../../ui/PageState';
import { useSay } from '../../words/use-say';
import { readLetter } from './api';
import { DownloadButton } from './DownloadButton';
import { Paper } from './Paper';
import './supervision.css';

/** 公文版式: a letter as it goes out, to be read, printed and saved. */
export function LetterPaperPage(): ReactNode {
  const { id = '' } = useParams();
  const say = useSay();
  const letter = useQuery({ queryKey: keys.letter(id), queryFn: ({ signal }) => readLetter(id, signal) });
  const title =
    letter.data?.number ?? (letter.data ? say(`instrument.${letter.data.instrument}`) : say('room.letters'));
  const path = `/letters/${id}/docx`;
  return (
    <Page
      title={title}
      aside={letter.data?.unit.name}
      actions={
        <>
          <Link to={`/letters/${id}`}>
            <Button>{say('letters.to-letter')}</Button>
          </Link>
          <DownloadButton path={path} label={say('letters.download')} />
          <Button type="primary" onClick={() => window.print()}>
            {say('letters.print')}
          </Button>
        </>
      }
    >
      <PageState of={letter}>
        {({ sentAt, version }) => (
          <>
            {!sentAt && <Alert className="no-print" type="info" showIcon title={say('letters.not-final')} />}
            <Paper key={version} path={path} />
          </>
        )}
      </PageState>
    </Page>
  );
}
