import { LIMITS } from '@lianban/contract';
import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../ui/FormDialog';
import { useSay } from '../../../words/use-say';
import { renameUnit } from '../api';
import type { UnitDialogProps } from '../unit-dialog';
import { NameField } from '../UnitFields';
import { useUnitWrite } from '../use-unit-write';
import { fromToday, reformBody, type TypedReform } from './reform-form';
import { ReformFields } from './ReformFields';

interface TypedRenaming extends TypedReform {
  readonly name: string;
  readonly shortName?: string;
}

/** 更名. */
export function RenameUnit({ unit, onClose }: UnitDialogProps): ReactNode {
  const say = useSay();
  const renaming = useUnitWrite<TypedRenaming>(
    ({ name, shortName, ...reform }) =>
      renameUnit(unit, {
        ...reformBody(reform),
        name: name.trim(),
        ...(shortName?.trim() ? { shortName: shortName.trim() } : {}),
      }),
    ({ name }) => say('reform.renamed', { before: unit.name, after: name }),
    onClose,
  );
  return (
    <FormDialog<TypedRenaming>
      title={say('reform.rename-title', { name: unit.name })}
      okText={say('reform.rename')}
      busy={renaming.isPending}
      error={renaming.error}
      initialValues={fromToday()}
      onSubmit={(typed) => renaming.mutate(typed)}
      onClose={onClose}
    >
      <p>{say('reform.rename-note', { name: unit.name })}</p>
      <NameField autoFocus label={say('reform.new-name')} />
      <Form.Item name="shortName" label={say('units.short-name')}>
        <Input maxLength={LIMITS.name} />
      </Form.Item>
      <ReformFields />
    </FormDialog>
  );
}
