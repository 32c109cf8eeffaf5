import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { renderAsync } from 'docx-preview';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { fetchBytes } from '../../api/download';
import { keys } from '../../api/keys';
import { PageState } from '../../ui/PageState';
import { useSay } from '../../words/use-say';
import './paper.css';

/** A .docx as it looks on paper, drawn from the very document that is downloaded. */
export function Paper({ path }: { path: string }): ReactNode {
  const docx = useQuery({ queryKey: keys.docx(path), queryFn: () => fetchBytes(path), staleTime: 0 });
  return <PageState of={docx}>{(bytes) => <Sheets bytes={bytes} />}</PageState>;
}

function Sheets({ bytes }: { bytes: Blob }): ReactNode {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const { current } = place;
    if (!current) return;
    renderAsync(bytes, current, undefined, {
      className: 'sheet',
      breakPages: true,
      ignoreLastRenderedPageBreak: true,
    }).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  }, [bytes]);
  return (
    <>
      {failed && <Alert type="warning" showIcon title={say('templates.preview-failed')} />}
      <div ref={place} className="paper" hidden={failed} />
    </>
  );
}
