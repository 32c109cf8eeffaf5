import { SendOutlined } from '@ant-design/icons';
import { LIMITS } from '@lianban/contract';
import { Button, Input } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { useSay } from '../../words/use-say';
import { useKeptText } from './kept';

/** Writes a comment. What is being written survives a reload of the window. */
export function Composer({ name, onWrite }: { name: string; onWrite: (text: string) => void }): ReactNode {
  const say = useSay();
  const [text, setText] = useKeptText(name);
  const said = text.trim();
  const write = (): void => {
    if (!said) return;
    onWrite(said);
    setText('');
  };
  const byKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    write();
  };
  return (
    <div className="composer no-print">
      <Input.TextArea
        aria-label={say('thread.label')}
        placeholder={say('thread.placeholder')}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={LIMITS.comment}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={byKey}
      />
      <div className="composer-foot">
        <span className="soft">{say('thread.send-hint')}</span>
        <Button type="primary" icon={<SendOutlined />} disabled={!said} onClick={write}>
          {say('thread.send')}
        </Button>
      </div>
    </div>
  );
}
