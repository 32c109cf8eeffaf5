import type { UnitAnswer } from '@lianban/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { FormDialog } from '../../ui/FormDialog';
import { useSay } from '../../words/use-say';
import { addUnit } from './api';
import { unitBody, type TypedUnit } from './unit-form';
import { NameField, UnitFields } from './UnitFields';

/** Puts a unit into the register. */
export function AddUnit({ onClose }: { onClose: () => void }): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const adding = useMutation({
    mutationFn: (typed: TypedUnit): Promise<UnitAnswer> => addUnit(unitBody(typed)),
    onSuccess: ({ name }) => {
      void client.invalidateQueries({ queryKey: ['units'] });
      void client.invalidateQueries({ queryKey: ['unit'] });
      void message.success(say('units.added', { name }));
      onClose();
    },
  });
  return (
    <FormDialog<TypedUnit>
      title={say('units.add')}
      okText={say('units.add')}
      busy={adding.isPending}
      error={adding.error}
      initialValues={{ tier: 'municipal', kind: 'department' }}
      onSubmit={(typed) => adding.mutate(typed)}
      onClose={onClose}
    >
      <NameField autoFocus label={say('units.full-name')} />
      <UnitFields />
    </FormDialog>
  );
}
