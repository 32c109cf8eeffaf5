import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { download } from '../../api/download';
import { sentenceOf } from '../../ui/RefusalNotice';
import { useSay } from '../../words/use-say';

/** Fetches a document and saves it; a refusal is said where it was asked for. */
export function DownloadButton({ path, label }: { path: string; label: string }): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const fetching = useMutation({
    mutationFn: () => download(path),
    onError: (error) => void message.error(sentenceOf(say, error)),
  });
  return (
    <Button icon={<DownloadOutlined />} loading={fetching.isPending} onClick={() => fetching.mutate()}>
      {label}
    </Button>
  );
}
