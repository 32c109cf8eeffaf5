import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
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
    <Dropdown
      trigger={['click']}
      menu={{
        items: FORMATS.map((format) => ({ key: format, label: `.${format}` })),
        onClick: ({ key }) => exporting.mutate(key),
      }}
    >
      <Button icon={<DownloadOutlined />} loading={exporting.isPending}>
        {say('units.export')}
      </Button>
    </Dropdown>
  );
}
