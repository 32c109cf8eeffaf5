import { Form, Modal } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { useSay } from '../words/use-say';
import { RefusalNotice } from './RefusalNotice';

interface FormDialogProps<T> {
  readonly title: string;
  readonly okText: string;
  readonly danger?: boolean;
  /** Why it cannot be sent any more: what was typed stays readable. */
  readonly closed?: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  /** In place of the refusal, where there is more to say than its sentence. */
  readonly notice?: ReactNode;
  readonly initialValues?: Partial<T>;
  readonly onSubmit: (typed: T) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A form in a dialog. What was typed survives every refusal; a click beside it does not throw it away; Ctrl or ⌘
 * with Enter sends it from inside a text.
 */
export function FormDialog<T extends object>(props: FormDialogProps<T>): ReactNode {
  const { title, okText, danger = false, closed = false, busy, error, notice, onSubmit, onClose } = props;
  const say = useSay();
  const [form] = Form.useForm<T>();
  const sendByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || closed || busy) return;
    event.preventDefault();
    form.submit();
  };
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={say('act.cancel')}
      okButtonProps={{ danger, disabled: closed }}
      confirmLoading={busy}
      mask={{ closable: false }}
      width={600}
      onOk={form.submit}
      onCancel={onClose}
    >
      <div onKeyDown={sendByKey}>
        <Form<T>
          form={form}
          layout="vertical"
          requiredMark={false}
          scrollToFirstError
          initialValues={props.initialValues}
          onFinish={onSubmit}
        >
          {notice ?? <RefusalNotice error={error} />}
          {props.children}
        </Form>
      </div>
    </Modal>
  );
}
