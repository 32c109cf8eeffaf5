import { PaperClipOutlined } from '@ant-design/icons';
import type { FileAnswer } from '@lianban/contract';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { download } from '../api/download';
import { sentenceOf } from './RefusalNotice';
import { Stamp } from './Stamp';
import { useSay } from '../words/use-say';

/** Bytes as people read them. */
export const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** One file: its name saves it. */
export function FileLine({ file }: { file: FileAnswer }): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  return (
    <span className="file-line">
      <a
        href={`/api/files/${file.id}`}
        onClick={(event) => {
          event.preventDefault();
          download(`/files/${file.id}`).catch((error: unknown) => void message.error(sentenceOf(say, error)));
        }}
      >
        <PaperClipOutlined aria-hidden /> {file.name}
      </a>{' '}
      <span className="soft">{sizeOf(file.size)}</span>
    </span>
  );
}

/** 佐证材料 that was handed in. */
export function Files({ files }: { files: readonly FileAnswer[] }): ReactNode {
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          <FileLine file={file} />{' '}
          <span className="soft">
            <Stamp by={file.by} at={file.at} day />
          </span>
        </li>
      ))}
    </ul>
  );
}
