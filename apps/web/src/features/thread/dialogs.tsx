import type { CommentAnswer } from '@lianban/contract';
import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { PageState } from '../../ui/PageState';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { Stamp } from '../../ui/Stamp';
import { useSay } from '../../words/use-say';
import { editComment, readPast, type Subject } from './api';
import { toStored, toWritten } from './mention-text';
import { MentionField } from './MentionField';

interface DialogProps {
  readonly subject: Subject;
  readonly comment: CommentAnswer;
  readonly onClose: () => void;
}

/** Changes what one's own comment says. */
export function EditDialog({
  subject,
  comment,
  onStored,
  onClose,
}: DialogProps & { onStored: (comment: CommentAnswer) => void }): ReactNode {
  const say = useSay();
  const [written, setWritten] = useState(() => toWritten(comment.text));
  const text = toStored(written.text.trim(), written.chosen);
  const [storing, setStoring] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const store = async (): Promise<void> => {
    setStoring(true);
    try {
      onStored(await editComment(subject, comment, text));
      onClose();
    } catch (error) {
      setRefused(error);
      setStoring(false);
    }
  };
  return (
    <Modal
      open
      title={say('thread.edit')}
      okText={say('thread.edit-store')}
      cancelText={say('act.cancel')}
      okButtonProps={{ disabled: !text, loading: storing }}
      onOk={() => void store()}
      onCancel={onClose}
    >
      <RefusalNotice error={refused} />
      <MentionField
        subject={subject}
        unitId={comment.unit?.id ?? null}
        rows={[4, 14]}
        autoFocus
        value={written}
        onChange={(change) => setWritten((before) => ({ ...before, ...change }))}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text) void store();
        }}
      />
      <p className="soft">{say('thread.edit-hint')}</p>
    </Modal>
  );
}

/** What a comment said before. */
export function PastDialog({ subject, comment, onClose }: DialogProps): ReactNode {
  const say = useSay();
  const past = useQuery({
    queryKey: ['comments', subject.id, 'past', comment.seq, comment.rev],
    queryFn: () => readPast(subject, comment.seq),
  });
  return (
    <Modal open title={say('thread.past')} footer={null} onCancel={onClose}>
      <PageState of={past}>
        {(versions) => (
          <ol className="comment-past">
            {[...versions, { text: comment.text, at: comment.editedAt ?? comment.at }].map(({ text, at }) => (
              <li key={at}>
                <span className="soft">
                  <Stamp at={at} />
                </span>
                <p className="comment-plain">{toWritten(text).text}</p>
              </li>
            ))}
          </ol>
        )}
      </PageState>
    </Modal>
  );
}
