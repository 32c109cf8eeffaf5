import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { ADMIN_ROLES, DESK_ROLES, OFFICE_ROLES, type Role } from '@lianban/rules';
import { Button, Checkbox, DatePicker, Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { UnitSelect } from '../../ui/UnitSelect';
import { useSay } from '../../words/use-say';
import type { TypedPost, TypedPosts } from './post-rows';

/** Every post of a person, one a row, with the dates of those that are held for a time. */
export function PostRows(): ReactNode {
  const say = useSay();
  const form = Form.useFormInstance<TypedPosts>();
  const posts: readonly (TypedPost | undefined)[] = Form.useWatch('posts', form) ?? [];
  return (
    <fieldset className="post-rows">
      <legend>{say('people.posts')}</legend>
      <Form.List
        name="posts"
        rules={[
          {
            validator: (_, rows?: unknown[]) =>
              rows?.length ? Promise.resolve() : Promise.reject(new Error(say('people.needs-post'))),
          },
        ]}
      >
        {(fields, { add, remove }, { errors }) => (
          <>
            {fields.map(({ key, name }) => (
              <PostRow key={key} at={name} post={posts[name]} onRemove={() => remove(name)} />
            ))}
            <Form.ErrorList errors={errors} />
            <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => add({})}>
              {say('people.add-post')}
            </Button>
          </>
        )}
      </Form.List>
      <p className="soft posts-note">
        {say('people.term-hint')}
        <br />
        {say('people.office-only')}
        <br />
        {say('people.three-admins')}
      </p>
    </fieldset>
  );
}

interface PostRowProps {
  readonly at: number;
  readonly post: TypedPost | undefined;
  readonly onRemove: () => void;
}

function PostRow({ at, post, onRemove }: PostRowProps): ReactNode {
  const say = useSay();
  const needed = { required: true, message: say('field.needed') };
  const isOffice = post?.unit?.coordinationOffice ?? false;
  const option = (role: Role): { value: Role; label: string; disabled: boolean } => ({
    value: role,
    label: say(`role.${role}`),
    disabled: !isOffice && (OFFICE_ROLES as readonly Role[]).includes(role),
  });
  const notBefore = {
    validator: (_: unknown, until?: TypedPost['untilOn']) =>
      until && post?.fromOn && until.isBefore(post.fromOn, 'day')
        ? Promise.reject(new Error(say('people.term-reversed')))
        : Promise.resolve(),
  };
  return (
    <div className="post-row">
      <Form.Item name={[at, 'unit']} label={say('people.post-unit-any')} rules={[needed]}>
        <UnitSelect />
      </Form.Item>
      <Form.Item name={[at, 'role']} label={say('people.role')} rules={[needed]}>
        <Select
          options={[
            { label: say('people.desk-roles'), options: DESK_ROLES.map(option) },
            { label: say('people.admin-roles'), options: ADMIN_ROLES.map(option) },
          ]}
        />
      </Form.Item>
      <Form.Item name={[at, 'fromOn']} label={say('people.term-from')}>
        <DatePicker />
      </Form.Item>
      <Form.Item
        name={[at, 'untilOn']}
        label={say('people.term-until')}
        dependencies={[['posts', at, 'fromOn']]}
        rules={[notBefore]}
      >
        <DatePicker />
      </Form.Item>
      <Form.Item name={[at, 'acting']} valuePropName="checked" label=" " colon={false}>
        <Checkbox>{say('people.acting-label')}</Checkbox>
      </Form.Item>
      <Button type="text" icon={<MinusCircleOutlined />} aria-label={say('act.remove')} onClick={onRemove} />
    </div>
  );
}
