import { CloseOutlined, PaperClipOutlined, SendOutlined } from '@ant-design/icons';
import { LIMITS, type CommentAnswer, type ThreadAnswer } from '@lianban/contract';
import { Button, Mentions, Select } from 'antd';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { EvidenceField } from '../../ui/EvidenceField';
import { sayWriting } from '../../live/connection';
import { useSay } from '../../words/use-say';
import { findMentionable, type Subject } from './api';
import { useKeptDraft } from './kept';
import { offeredOf, toStored, type Offered } from './mention-text';
import type { Written } from './use-outbox';

const ASK_AFTER_MS = 150;

interface ComposerProps {
  readonly name: string;
  readonly subject: Subject;
  readonly about: ThreadAnswer;
  readonly answering: CommentAnswer | null;
  readonly onAnswered: () => void;
  readonly onWrite: (written: Written) => void;
}

/** Writes a comment. What is being written survives a reload of the window. */
export function Composer({ name, subject, about, answering, onAnswered, onWrite }: ComposerProps): ReactNode {
  const say = useSay();
  const [draft, change] = useKeptDraft(name);
  const [attaching, setAttaching] = useState(draft.attached.length > 0);
  const unitId =
    answering?.unit?.id ?? (about.own.some(({ id }) => id === draft.unitId) ? draft.unitId : null);
  const { offered, ask } = useOffered(subject, unitId);
  const said = toStored(draft.text.trim(), draft.chosen);
  const write = (): void => {
    if (!said) return;
    onWrite({
      text: said,
      attached: draft.attached,
      ...(unitId && { unitId }),
      ...(answering && { replyTo: answering.seq }),
    });
    change({ text: '', chosen: {}, attached: [] });
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
      <Mentions
        aria-label={say('thread.label')}
        placeholder={unitId ? say('thread.placeholder-unit') : say('thread.placeholder')}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={LIMITS.comment}
        placement="top"
        value={draft.text}
        notFoundContent={say('thread.nobody-found')}
        filterOption={false}
        options={offered.map(({ name: value, target }) => ({ value, label: value, key: target }))}
        onSearch={ask}
        onSelect={({ value, key }) => change({ chosen: { ...draft.chosen, [value ?? '']: String(key) } })}
        onChange={(text) => {
          change({ text });
          if (text) sayWriting(subject);
        }}
        onKeyDown={byKey}
      />
      {attaching && (
        <EvidenceField
          taskId={subject.taskId}
          value={draft.attached}
          onChange={(attached) => change({ attached })}
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
          onChange={(value) => change({ unitId: value || null })}
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
        <span className="soft composer-hint">{say('thread.send-hint')}</span>
        <Button type="primary" icon={<SendOutlined />} disabled={!said} onClick={write}>
          {say('thread.send')}
        </Button>
      </div>
    </div>
  );
}

/** Who can be mentioned, by what was typed behind the @. */
function useOffered(subject: Subject, unitId: string | null) {
  const [offered, setOffered] = useState<readonly Offered[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef('');
  const ask = (q: string): void => {
    clearTimeout(timer.current);
    latest.current = q;
    timer.current = setTimeout(() => {
      // Where nobody answers nobody is offered; writing goes on.
      findMentionable(subject, q, unitId).then(
        (found) => latest.current === q && setOffered(offeredOf(found)),
        () => undefined,
      );
    }, ASK_AFTER_MS);
  };
  return { offered, ask };
}
