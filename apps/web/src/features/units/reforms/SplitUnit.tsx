import { PlusOutlined } from '@ant-design/icons';
import type { UnitPageAnswer } from '@lianban/contract';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { keys } from '../../../api/keys';
import { FormDialog } from '../../../ui/FormDialog';
import { useSay } from '../../../words/use-say';
import { readBelow, readOpen, readUnitPeople, splitUnit } from '../api';
import type { UnitDialogProps } from '../unit-dialog';
import { useUnitWrite } from '../use-unit-write';
import { everyPage } from './every-page';
import { fromToday } from './reform-form';
import { ReformFields } from './ReformFields';
import { SplitPartFields, type Offered } from './SplitPartFields';
import { goesAlong, splitBody, type TypedPart, type TypedSplit } from './split-form';

/** 分设: new units, and what goes with each; what is not named stays. */
export function SplitUnit({ unit, onClose }: UnitDialogProps): ReactNode {
  const say = useSay();
  const splitting = useUnitWrite<TypedSplit>(
    (typed) => splitUnit(unit, splitBody(typed)),
    ({ name }) => say('reform.split-done', { name }),
    onClose,
  );
  const offered = useOffered(unit);
  return (
    <FormDialog<TypedSplit>
      danger
      title={say('reform.split-title', { name: unit.name })}
      okText={say('reform.split')}
      busy={splitting.isPending}
      error={splitting.error}
      initialValues={{ ...fromToday(), parts: [{}] }}
      onSubmit={(typed) => splitting.mutate(typed)}
      onClose={onClose}
    >
      <ReformFields />
      <Form.List name="parts">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <SplitPartFields
                key={key}
                at={name}
                offered={offered}
                onRemove={fields.length > 1 ? () => remove(name) : null}
              />
            ))}
            <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => add({})}>
              {say('reform.add-part')}
            </Button>
          </>
        )}
      </Form.List>
      <Moves unit={unit} />
    </FormDialog>
  );
}

/** What the unit has to give away, read whole: a part of it would hide the rest. */
function useOffered({ id }: UnitPageAnswer): Offered {
  const units = useQuery({
    queryKey: [...keys.unitsBelow(id), 'every'],
    queryFn: ({ signal }) => everyPage((cursor) => readBelow(id, cursor, signal)),
  });
  const people = useQuery({
    queryKey: [...keys.unitPeople(id), 'every'],
    queryFn: ({ signal }) => everyPage((cursor) => readUnitPeople(id, cursor, signal)),
  });
  const open = useQuery({ queryKey: keys.unitOpen(id), queryFn: ({ signal }) => readOpen(id, signal) });
  return {
    unitIds: (units.data ?? []).map((one) => ({ value: one.id, label: one.name })),
    personIds: (people.data ?? []).map((one) => ({ value: one.id, label: one.name })),
    openIds: (open.data ?? []).map(({ id: value, label }) => ({ value, label })),
  };
}

function Moves({ unit }: Pick<UnitDialogProps, 'unit'>): ReactNode {
  const say = useSay();
  const form = Form.useFormInstance<TypedSplit>();
  const parts: readonly (TypedPart | undefined)[] = Form.useWatch('parts', form) ?? [];
  return (
    <Alert
      className="split-moves"
      type="warning"
      showIcon
      title={say('reform.split-moves', {
        units: goesAlong(parts, 'unitIds'),
        people: goesAlong(parts, 'personIds'),
        open: goesAlong(parts, 'openIds'),
        name: unit.name,
      })}
    />
  );
}
