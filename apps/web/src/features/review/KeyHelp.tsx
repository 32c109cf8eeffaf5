import { QuestionOutlined } from '@ant-design/icons';
import type { Word } from '@lianban/contract';
import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../../words/use-say';

const KEYS: readonly (readonly [keys: readonly string[], word: Word])[] = [
  [['j', '↓', 'k', '↑'], 'keys.next'],
  [['n'], 'keys.next-stop'],
  [['f'], 'keys.next-finding'],
  [['Enter'], 'keys.edit'],
  [['u'], 'keys.unknown-unit'],
  [['1', '…', '9'], 'keys.lead'],
  [['b'], 'keys.boundary'],
  [['s'], 'keys.split'],
  [['m'], 'keys.merge'],
  [['Ctrl + Enter'], 'keys.save'],
  [['Esc'], 'keys.leave'],
  [['e'], 'keys.same'],
  [['a'], 'keys.settle-all'],
  [['Ctrl + Z', 'Ctrl + Shift + Z'], 'keys.undo'],
  [['h'], 'keys.history'],
  [['?'], 'keys.help'],
];

export function KeyHelp({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }): ReactNode {
  const say = useSay();
  return (
    <>
      <Button
        icon={<QuestionOutlined />}
        aria-label={say('keys.title')}
        title={say('keys.title')}
        onClick={() => onOpen(true)}
      />
      <Modal open={open} footer={null} title={say('keys.title')} onCancel={() => onOpen(false)}>
        <dl className="key-list">
          {KEYS.map(([keys, word]) => (
            <div key={word}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{say(word)}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  );
}
