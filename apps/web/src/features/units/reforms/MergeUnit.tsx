import type { UnitRef } from '@lianban/contract';
import { Alert, Form } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { FormDialog } from '../../../ui/FormDialog';
import { UnitSelect } from '../../../ui/UnitSelect';
import { useSay } from '../../../words/use-say';
import { mergeUnit } from '../api';
import type { UnitDialogProps } from '../unit-dialog';
import { useUnitWrite } from '../use-unit-write';
import { fromToday, reformBody, type TypedReform } from './reform-form';
import { ReformFields } from './ReformFields';

interface TypedMerging extends TypedReform {
  readonly into: UnitRef;
}

/** 合并: says what will move, and that this unit ends. */
export function MergeUnit({ unit, onClose }: UnitDialogProps): ReactNode {
  const say = useSay();
  const navigate = useNavigate();
  const merging = useUnitWrite<TypedMerging>(
    ({ into, ...reform }) => mergeUnit(unit, { ...reformBody(reform), intoId: into.id }),
    ({ name }) => say('reform.merged', { name: unit.name, into: name }),
    ({ id }) => {
      onClose();
      void navigate(`/units/${id}`);
    },
  );
  return (
    <FormDialog<TypedMerging>
      danger
      title={say('reform.merge-title', { name: unit.name })}
      okText={say('reform.merge')}
      busy={merging.isPending}
      error={merging.error}
      initialValues={fromToday()}
      onSubmit={(typed) => merging.mutate(typed)}
      onClose={onClose}
    >
      <Form.Item
        name="into"
        label={say('reform.into')}
        rules={[
          { required: true, message: say('field.needed') },
          {
            validator: (_, into?: UnitRef) =>
              into?.id === unit.id ? Promise.reject(new Error(say('reform.not-itself'))) : Promise.resolve(),
          },
        ]}
      >
        <UnitSelect autoFocus />
      </Form.Item>
      <ReformFields />
      <Alert type="warning" showIcon title={say('reform.merge-moves')} description={<Moves unit={unit} />} />
    </FormDialog>
  );
}

function Moves({ unit }: Pick<UnitDialogProps, 'unit'>): ReactNode {
  const say = useSay();
  return (
    <ul className="moves-along">
      <li>{say('reform.move-names', { names: unit.names.map(({ name }) => name).join('、') })}</li>
      <li>{say('reform.move-units', { count: unit.below })}</li>
      <li>{say('reform.move-people', { count: unit.people })}</li>
      <li>{say('reform.move-open', { count: unit.open })}</li>
      {unit.coordinationOffice && <li>{say('reform.move-office')}</li>}
      <li>{say('reform.ends', { name: unit.name })}</li>
    </ul>
  );
}
