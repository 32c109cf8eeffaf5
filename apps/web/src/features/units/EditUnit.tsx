import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { LIMITS, type UnitPageAnswer } from '@lianban/contract';
import { Button, DatePicker, Form, Input } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { FormDialog } from '../../ui/FormDialog';
import { useSay } from '../../words/use-say';
import { amendUnit } from './api';
import { amendBody, formOf, type TypedAmendment } from './unit-form';
import { UnitFields } from './UnitFields';
import type { UnitDialogProps } from './unit-dialog';
import { useUnitWrite } from './use-unit-write';

/** Amends what the register says of a unit; its official name changes by renaming alone. */
export function EditUnit({ unit, onClose }: UnitDialogProps): ReactNode {
  const say = useSay();
  const amending = useUnitWrite<TypedAmendment>(
    (typed) => amendUnit(unit, amendBody(unit.name, typed)),
    ({ name }) => say('units.amended', { name }),
    onClose,
  );
  return (
    <FormDialog<TypedAmendment>
      title={say('units.edit-title', { name: unit.name })}
      okText={say('act.save')}
      busy={amending.isPending}
      error={amending.error}
      initialValues={formOf(unit, dayjs)}
      onSubmit={(typed) => amending.mutate(typed)}
      onClose={onClose}
    >
      <UnitFields />
      <FormerNames unit={unit} />
    </FormDialog>
  );
}

function FormerNames({ unit }: { unit: UnitPageAnswer }): ReactNode {
  const say = useSay();
  return (
    <fieldset className="former-names">
      <legend>{say('units.former-names')}</legend>
      <Form.List name="former">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="former-name">
                <Form.Item
                  name={[name, 'name']}
                  rules={[{ required: true, whitespace: true, message: say('field.needed') }]}
                >
                  <Input
                    maxLength={LIMITS.name}
                    aria-label={say('units.former-name-of', { name: unit.name })}
                    placeholder={say('units.former-name')}
                  />
                </Form.Item>
                <Form.Item name={[name, 'until']}>
                  <DatePicker aria-label={say('units.until')} placeholder={say('units.until')} />
                </Form.Item>
                <Button
                  type="text"
                  icon={<MinusCircleOutlined />}
                  aria-label={say('act.remove')}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => add({})}>
              {say('units.add-former')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
