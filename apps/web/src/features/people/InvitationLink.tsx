import { CopyOutlined } from '@ant-design/icons';
import type { Invitation } from '@lianban/contract';
import { App, Button, Input, Modal, Space } from 'antd';
import { useRef, type ReactNode } from 'react';
import type { InputRef } from 'antd';
import { readInstant } from '../../words/dates';
import { useSay } from '../../words/use-say';

interface InvitationLinkProps {
  readonly invitation: Invitation;
  readonly name: string;
  readonly onClose: () => void;
}

/** The one-time link, shown once. */
export function InvitationLink({ invitation, name, onClose }: InvitationLinkProps): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const field = useRef<InputRef>(null);
  const link = new URL(invitation.path, window.location.origin).href;
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      void message.success(say('act.copied'));
    } catch {
      // Browsers give the clipboard to HTTPS alone; the link is selected for the hand.
      void message.info(say('people.copy-failed'));
    }
  };
  return (
    <Modal
      open
      title={say('people.invitation')}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{say('act.close')}</Button>}
    >
      <p>{say('people.invitation-for', { name })}</p>
      <Space.Compact block>
        <Input ref={field} readOnly value={link} aria-label={say('people.invitation')} />
        <Button type="primary" icon={<CopyOutlined />} onClick={() => void copy()}>
          {say('act.copy')}
        </Button>
      </Space.Compact>
      <p className="soft">{say('people.invitation-once', { at: readInstant(invitation.expiresAt) })}</p>
    </Modal>
  );
}
