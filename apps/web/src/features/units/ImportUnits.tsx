import { FileAddOutlined } from '@ant-design/icons';
import type { RegisterImport } from '@lianban/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import { Loading } from '../../ui/PageState';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { useSay } from '../../words/use-say';
import { importUnits } from './api';
import { ImportPreview } from './ImportPreview';
import { tallyOf } from './tally';

/** Takes a table, shows what it would do and every fault in it, and does it when told. */
export function ImportUnits({ onClose }: { onClose: () => void }): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [file, setFile] = useState<File | null>(null);
  const looking = useMutation({ mutationFn: (chosen: File) => importUnits(chosen, true) });
  const importing = useMutation({
    mutationFn: (chosen: File) => importUnits(chosen, false),
    onSuccess: ({ rows }: RegisterImport) => {
      void client.invalidateQueries({ queryKey: ['units'] });
      void client.invalidateQueries({ queryKey: ['unit'] });
      void message.success(say('units.imported', { ...tallyOf(rows) }));
      onClose();
    },
  });
  const choose = (chosen: File): false => {
    setFile(chosen);
    importing.reset();
    looking.mutate(chosen);
    return false;
  };
  const found = looking.data;
  const does = found ? found.rows.some(({ what }) => what !== 'left') : false;
  return (
    <Modal
      open
      title={say('units.import-title')}
      width={860}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
          <Button
            type="primary"
            loading={importing.isPending}
            disabled={!file || !found || found.faults.length > 0 || !does || looking.isPending}
            onClick={() => file && importing.mutate(file)}
          >
            {say('units.import-do')}
          </Button>
        </>
      }
    >
      <Upload.Dragger
        accept=".xlsx,.csv"
        showUploadList={false}
        multiple={false}
        beforeUpload={choose}
        disabled={looking.isPending || importing.isPending}
      >
        <FileAddOutlined aria-hidden />
        <div>
          <strong>{file ? file.name : say('units.import-drop')}</strong>
          <p className="soft">{say('units.import-hint')}</p>
        </div>
      </Upload.Dragger>
      <RefusalNotice error={looking.error ?? importing.error} />
      {looking.isPending ? <Loading /> : found && <ImportPreview of={found} />}
    </Modal>
  );
}
