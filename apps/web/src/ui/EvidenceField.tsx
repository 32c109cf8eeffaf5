import { DeleteOutlined, UploadOutlined } from '@ant-design/icons';
import { LIMITS, type FileAnswer } from '@lianban/contract';
import { Alert, Button, Progress, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import { ask } from '../api/ask';
import { upload } from '../api/upload';
import { sentenceOf } from './RefusalNotice';
import { useSay } from '../words/use-say';
import { FileLine } from './Files';

interface EvidenceFieldProps {
  readonly taskId: string;
  /** Given by the form around it. */
  readonly id?: string;
  readonly value?: readonly FileAnswer[];
  readonly onChange?: (files: readonly FileAnswer[]) => void;
}

const send = (taskId: string, file: File, onProgress: (share: number) => void): Promise<FileAnswer> => {
  const form = new FormData();
  form.append('file', file);
  return upload<FileAnswer>(`/tasks/${taskId}/files`, form, onProgress);
};

/** 佐证材料: sent as soon as they are chosen, handed in with the move; what is taken out again is deleted. */
export function EvidenceField({ taskId, id, value = [], onChange }: EvidenceFieldProps): ReactNode {
  const say = useSay();
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const take = async (files: readonly File[]): Promise<void> => {
    const taken: FileAnswer[] = [];
    const faults: string[] = [];
    for (const file of files) {
      setSending({ name: file.name, share: 0 });
      try {
        taken.push(await send(taskId, file, (share) => setSending({ name: file.name, share })));
        onChange?.([...value, ...taken]);
      } catch (error) {
        faults.push(say('evidence.refused', { file: file.name, sentence: sentenceOf(say, error) }));
      }
    }
    setSending(null);
    setRefused(faults);
  };
  const remove = (file: FileAnswer): void => {
    onChange?.(value.filter((one) => one !== file));
    // Where it cannot be deleted now it stays unhanded: nobody else ever sees it.
    ask(`/files/${file.id}`, { method: 'DELETE' }).catch(() => undefined);
  };
  return (
    <div className="evidence">
      {value.length > 0 && (
        <ul className="files">
          {value.map((file) => (
            <li key={file.id}>
              <FileLine file={file} />
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={say('evidence.remove', { file: file.name })}
                onClick={() => remove(file)}
              />
            </li>
          ))}
        </ul>
      )}
      <Upload
        id={id}
        multiple
        showUploadList={false}
        disabled={sending !== null || value.length >= LIMITS.files}
        beforeUpload={(file, all) => {
          // Called for each of those chosen together: they are taken once, at the first.
          if (file === all[0]) void take(all);
          return false;
        }}
      >
        <Button icon={<UploadOutlined />} loading={sending !== null}>
          {say('evidence.add')}
        </Button>
      </Upload>
      {sending && (
        <div role="status" className="soft">
          {say('evidence.sending', { file: sending.name, percent: Math.floor(sending.share * 100) })}
          <Progress percent={Math.floor(sending.share * 100)} showInfo={false} size="small" />
        </div>
      )}
      {refused.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={refused.map((line) => (
            <div key={line}>{line}</div>
          ))}
        />
      )}
    </div>
  );
}
