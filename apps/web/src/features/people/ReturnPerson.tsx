import type { Invitation, PersonAnswer, UnitRef } from '@lianban/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import type { ReactNode } from 'react';
import { FormDialog } from '../../ui/FormDialog';
import { UnitSelect } from '../../ui/UnitSelect';
import { useSay } from '../../words/use-say';
import { comeBack } from './api';
import { postsBody, type TypedPosts } from './post-rows';
import { PostRows } from './PostRows';

interface TypedReturn extends TypedPosts {
  readonly unit: UnitRef;
}

interface ReturnPersonProps {
  readonly person: PersonAnswer;
  readonly onReturned: (invitation: Invitation) => void;
  readonly onClose: () => void;
}

/** 返任: unit and posts are given anew, and the password is set by a new link. */
export function ReturnPerson({ person, onReturned, onClose }: ReturnPersonProps): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const returning = useMutation({
    mutationFn: (typed: TypedReturn) => comeBack(person, { unitId: typed.unit.id, posts: postsBody(typed) }),
    onSuccess: (invitation) => {
      void client.invalidateQueries({ queryKey: ['people'] });
      onReturned(invitation);
    },
  });
  return (
    <FormDialog<TypedReturn>
      title={say('people.return-title', { name: person.name })}
      okText={say('people.return')}
      busy={returning.isPending}
      error={returning.error}
      initialValues={{ unit: person.unit, posts: [{}] }}
      onSubmit={(typed) => returning.mutate(typed)}
      onClose={onClose}
    >
      <p>{say('people.return-note')}</p>
      <Form.Item
        name="unit"
        label={say('people.unit')}
        rules={[{ required: true, message: say('field.needed') }]}
      >
        <UnitSelect />
      </Form.Item>
      <PostRows />
    </FormDialog>
  );
}
