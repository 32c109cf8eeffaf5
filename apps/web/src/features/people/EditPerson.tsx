import { LIMITS, type PersonAnswer, type UnitRef } from '@lianban/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { FormDialog } from '../../ui/FormDialog';
import { UnitSelect } from '../../ui/UnitSelect';
import { useSay } from '../../words/use-say';
import { changePerson } from './api';
import { postsBody, rowsOf, type TypedPosts } from './post-rows';
import { PostRows } from './PostRows';

interface TypedChange extends TypedPosts {
  readonly name: string;
  readonly unit: UnitRef;
}

interface EditPersonProps {
  readonly person: PersonAnswer;
  readonly onClose: () => void;
}

/** Changes a person's name, unit and posts. */
export function EditPerson({ person, onClose }: EditPersonProps): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const changing = useMutation({
    mutationFn: (typed: TypedChange) =>
      changePerson(person, { name: typed.name.trim(), unitId: typed.unit.id, posts: postsBody(typed) }),
    onSuccess: ({ name }) => {
      void client.invalidateQueries({ queryKey: ['people'] });
      void client.invalidateQueries({ queryKey: ['unit'] });
      void message.success(say('people.changed', { name }));
      onClose();
    },
  });
  const needed = { required: true, message: say('field.needed') };
  return (
    <FormDialog<TypedChange>
      title={say('people.edit-title', { name: person.name })}
      okText={say('act.save')}
      busy={changing.isPending}
      error={changing.error}
      initialValues={{ name: person.name, unit: person.unit, posts: rowsOf(person, dayjs) }}
      onSubmit={(typed) => changing.mutate(typed)}
      onClose={onClose}
    >
      <div className="form-columns">
        <Form.Item name="name" label={say('people.name')} rules={[{ ...needed, whitespace: true }]}>
          <Input autoFocus maxLength={LIMITS.name} autoComplete="off" />
        </Form.Item>
        <Form.Item name="unit" label={say('people.unit')} rules={[needed]}>
          <UnitSelect />
        </Form.Item>
      </div>
      <PostRows />
    </FormDialog>
  );
}
