import { CloseOutlined, PaperClipOutlined, SendOutlined } from '@ant-design/icons';
import type { CommentAnswer, ThreadAnswer } from '@lianban/contract';
import { Button, Select, Tooltip } from 'antd';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { EvidenceField } from '../../ui/EvidenceField';
import { useSay } from '../../words/use-say';
import type { Subject } from './api';
import { useKeptDraft } from './kept';
import { toStored } from './mention-text';
import { MentionField } from './MentionField';
import type { Written } from './use-outbox';

const PLACEHOLDER = {
  task: 'thread.placeholder',
  coordination: 'thread.placeholder-coordination',
} as const;

interface ComposerProps {
  readonly name: string;
  readonly subject: Subject;
  readonly about: ThreadAnswer;
  readonly answering: CommentAnswer | null;
  readonly onAnswered: () => void;
  readonly onWriting: () => void;
  readonly onWrite: (written: Written) => void;
}

/** Writes a comment. What is being written survives a reload of the window. */
export function Composer({
  name,
  subject,
  about,
  answering,
  onAnswered,
  onWriting,
  onWrite,
}: ComposerProps): ReactNode {
  const say = useSay();
  const [draft, keep] = useKeptDraft(name);
  const [attaching, setAttaching] = useState(draft.attached.length > 0);
  const unitId =
    answering?.unit?.id ?? (about.own.some(({ id }) => id === draft.unitId) ? draft.unitId : null);
  const said = toStored(draft.text.trim(), draft.chosen);
  const write = (): void => {
    if (!said) return;
    onWrite({
      text: said,
      attached: draft.attached,
      ...(unitId && { unitId }),
      ...(answering && { replyTo: answering.seq }),
    });
    keep({ text: '', chosen: {}, attached: [] });
    setAttaching(false);
    onAnswered();
  };
  const byKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && answering) onAnswered();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    write();
  };
  return (
    <div className="composer no-print">
      {answering && (
        <p className="composer-answering">
          <span>{say('thread.answering', { name: answering.by.name })}</span>
          <Button
            size="small"
            type="text"
            icon={<CloseOutlined />}
            aria-label={say('thread.answer-none')}
            onClick={onAnswered}
          />
        </p>
      )}
      <MentionField
        subject={subject}
        unitId={unitId}
        placeholder={unitId ? say('thread.placeholder-unit') : say(PLACEHOLDER[subject.kind])}
        rows={[2, 8]}
        value={draft}
        onChange={(change) => {
          keep(change);
          if (change.text) onWriting();
        }}
        onKeyDown={byKey}
      />
      {attaching && (
        <EvidenceField
          taskId={subject.taskId}
          value={draft.attached}
          onChange={(attached) => keep({ attached })}
        />
      )}
      <div className="composer-foot">
        <Select
          size="small"
          variant="borderless"
          aria-label={say('thread.audience')}
          disabled={answering?.unit != null}
          value={unitId ?? ''}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: say('thread.to-all') },
            ...about.own.map(({ id, shortName }) => ({
              value: id,
              label: say('thread.to-unit', { unit: shortName }),
            })),
          ]}
          onChange={(value) => keep({ unitId: value || null })}
        />
        {about.mayAttach && !attaching && (
          <Button
            size="small"
            type="text"
            icon={<PaperClipOutlined />}
            aria-label={say('thread.attach')}
            onClick={() => setAttaching(true)}
          />
        )}
        <Tooltip title={say('thread.send-hint')}>
          <Button
            type="primary"
            className="composer-send"
            icon={<SendOutlined />}
            disabled={!said}
            onClick={write}
          >
            {say('thread.send')}
          </Button>
        </Tooltip>
      </div>
    </div>
  );
}
