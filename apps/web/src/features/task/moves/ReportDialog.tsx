import { LIMITS, type AssignmentAnswer } from '@lianban/contract';
import { Button, Checkbox, Form, InputNumber, Slider } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../../../words/use-say';
import { partOf } from './doing';
import { Said } from '../../../ui/fields';
import { MoveDialog, type MoveProps } from './MoveDialog';
import { EvidenceField } from '../../../ui/EvidenceField';
import { falls, reportBody, startOf, type TypedReport } from './report-form';
import { evidenceHint } from './UnitDialogs';

/** 报送进展. */
export function ReportDialog(props: MoveProps): ReactNode {
  const part = partOf(props.task, props.doing);
  if (!part) return null;
  return (
    <MoveDialog<TypedReport>
      {...props}
      initialValues={startOf(part)}
      bodyOf={(typed) => reportBody(typed, part.percentage)}
    >
      <ReportFields part={part} taskId={props.task.id} />
    </MoveDialog>
  );
}

function ReportFields({ part, taskId }: { part: AssignmentAnswer; taskId: string }): ReactNode {
  const say = useSay();
  const form = Form.useFormInstance<TypedReport>();
  const percentage = Form.useWatch('percentage', form);
  const partDone = Form.useWatch('partDone', form);
  const last = part.reports.at(-1);
  return (
    <>
      <p>{say('dialog.report-for', { unit: part.unit.name })}</p>
      <Said
        autoFocus
        name="text"
        rows={5}
        most={LIMITS.report}
        label={say('form.progress')}
        hint={say('form.progress-hint')}
      />
      {last && (
        <div className="last-report">
          <p>{say('form.last-report', { percent: last.percentage, text: last.text })}</p>
          <Button size="small" onClick={() => form.setFieldValue('text', last.text)}>
            {say('form.start-from-last')}
          </Button>
        </div>
      )}
      <Form.Item name="partDone" valuePropName="checked">
        <Checkbox
          onChange={({ target }) =>
            form.setFieldValue('percentage', target.checked ? 100 : startOf(part).percentage)
          }
        >
          {say('form.part-done')}
        </Checkbox>
      </Form.Item>
      <Form.Item
        name="percentage"
        label={say('form.percentage')}
        rules={[{ required: true, message: say('field.needed') }]}
      >
        <PercentField disabled={partDone} />
      </Form.Item>
      <Form.Item name="files" label={say('evidence.label')} extra={evidenceHint(say)}>
        <EvidenceField taskId={taskId} />
      </Form.Item>
      {!partDone && falls(percentage, part.percentage) && (
        <Said name="fellBecause" rows={2} label={say('form.fell-because', { last: part.percentage })} />
      )}
    </>
  );
}

interface PercentFieldProps {
  readonly id?: string;
  readonly value?: number;
  readonly disabled?: boolean;
  readonly onChange?: (value: number | null) => void;
}

/** A percentage: dragged, or typed exactly. */
function PercentField({ id, value = 0, disabled, onChange }: PercentFieldProps): ReactNode {
  const say = useSay();
  return (
    <div className="percent-field">
      <Slider
        value={value}
        disabled={disabled}
        onChange={onChange}
        tooltip={{ open: false }}
        ariaLabelForHandle={say('form.percentage')}
      />
      <InputNumber
        id={id}
        value={value}
        disabled={disabled}
        min={0}
        max={100}
        precision={0}
        suffix="%"
        onChange={onChange}
      />
    </div>
  );
}
