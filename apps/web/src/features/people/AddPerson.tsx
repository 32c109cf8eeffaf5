import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { LIMITS, type Invitation } from '@lianban/contract';
import type { Role } from '@lianban/rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { FormDialog } from '../../ui/FormDialog';
import { UnitSelect } from '../../ui/UnitSelect';
import { useSay } from '../../words/use-say';
import { addPerson } from './api';
import { LOGIN, personBody, type TypedPerson, type UnitPosts } from './posts';
import { RoleBoxes } from './RoleBoxes';

interface AddPersonProps {
  readonly onAdded: (invitation: Invitation, name: string) => void;
  readonly onClose: () => void;
}

/** Adds a person with their posts; the answer is the link by which they set a password. */
export function AddPerson({ onAdded, onClose }: AddPersonProps): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const adding = useMutation({
    mutationFn: (typed: TypedPerson) => addPerson(personBody(typed)),
    onSuccess: (invitation, { name }) => {
      void client.invalidateQueries({ queryKey: ['people'] });
      onAdded(invitation, name.trim());
    },
  });
  const needed = { required: true, message: say('field.needed') };
  return (
    <FormDialog<TypedPerson>
      title={say('people.add')}
      okText={say('people.add')}
      busy={adding.isPending}
      error={adding.error}
      onSubmit={(typed) => adding.mutate(typed)}
      onClose={onClose}
    >
      <div className="form-columns">
        <Form.Item name="name" label={say('people.name')} rules={[{ ...needed, whitespace: true }]}>
          <Input autoFocus maxLength={LIMITS.name} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="login"
          label={say('people.login')}
          extra={say('people.login-hint')}
          normalize={(typed: string) => typed.trim().toLowerCase()}
          rules={[needed, { pattern: LOGIN, message: say('people.login-hint') }]}
        >
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="unit" label={say('people.unit')} rules={[needed]}>
        <UnitSelect />
      </Form.Item>
      <Posts />
    </FormDialog>
  );
}

function Posts(): ReactNode {
  const say = useSay();
  const form = Form.useFormInstance<TypedPerson>();
  const unit = Form.useWatch('unit', form);
  const own: readonly Role[] = Form.useWatch('roles', form) ?? [];
  const elsewhere: readonly (UnitPosts | undefined)[] = Form.useWatch('elsewhere', form) ?? [];
  const acting = elsewhere.flatMap((post) => post?.roles ?? []);
  const atLeastOne = {
    validator: (_: unknown, roles?: readonly Role[]) =>
      (roles?.length ?? 0) + acting.length > 0
        ? Promise.resolve()
        : Promise.reject(new Error(say('people.needs-post'))),
  };
  return (
    <>
      <Form.Item name="roles" label={say('people.post-here')} rules={[atLeastOne]}>
        <RoleBoxes withAdmin unit={unit} others={acting} />
      </Form.Item>
      <Form.List name="elsewhere">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="acting-post">
                <Form.Item
                  name={[name, 'unit']}
                  label={say('people.post-elsewhere')}
                  rules={[{ required: true, message: say('field.needed') }]}
                >
                  <UnitSelect autoFocus />
                </Form.Item>
                <Form.Item name={[name, 'roles']}>
                  <RoleBoxes
                    unit={elsewhere[name]?.unit}
                    others={[
                      ...own,
                      ...elsewhere.flatMap((post, at) => (at === name ? [] : (post?.roles ?? []))),
                    ]}
                  />
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
              {say('people.add-elsewhere')}
            </Button>
          </>
        )}
      </Form.List>
      <p className="soft posts-note">
        {say('people.office-only')}
        <br />
        {say('people.three-admins')}
      </p>
    </>
  );
}
