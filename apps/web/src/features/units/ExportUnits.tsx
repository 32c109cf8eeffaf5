import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Space } from 'antd';
import type { ReactNode } from 'react';
import { download } from '../../api/download';
import { sentenceOf } from '../../ui/RefusalNotice';
import { useSay } from '../../words/use-say';

const FORMATS = ['xlsx', 'csv'] as const;

/** The whole register as a file. */
export function ExportUnits(): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const exporting = useMutation({
    mutationFn: (format: string) => download(`/units/export?format=${format}`),
    onError: (error) => void message.error(sentenceOf(say, error)),
  });
  return (
    <Space.Compact>
      {FORMATS.map((format, at) => (
        <Button
          key={format}
          icon={at === 0 && <DownloadOutlined />}
          aria-label={say('units.export-as', { format })}
          loading={exporting.isPending && exporting.variables === format}
          onClick={() => exporting.mutate(format)}
        >
          {at === 0 ? say('units.export') : `.${format}`}
        </Button>
      ))}
    </Space.Compact>
  );
}
