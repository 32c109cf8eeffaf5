import { PROFILE_LIMITS, type ProfileAnswer, type SetProfileBody } from '@lianban/contract';
import { ROLES } from '@lianban/rules';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Form, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { ask } from '../../api/ask';
import { keys } from '../../api/keys';
import { PageState } from '../../ui/PageState';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { useSay } from '../../words/use-say';

/** What holds for everybody's sign-in. */
export function Profile(): ReactNode {
  const profile = useQuery({
    queryKey: keys.profile,
    queryFn: ({ signal }) => ask<ProfileAnswer>('/security-profile', { signal }),
  });
  return <PageState of={profile}>{(now) => <ProfileForm key={now.version} now={now} />}</PageState>;
}

function ProfileForm({ now }: { now: ProfileAnswer }): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const client = useQueryClient();
  const setting = useMutation({
    mutationFn: (body: SetProfileBody) =>
      ask<ProfileAnswer>('/security-profile', { method: 'PATCH', version: now.version, body }),
    onSuccess: (next) => {
      client.setQueryData(keys.profile, next);
      void message.success(say('security.saved'));
    },
  });
  return (
    <section className="panel">
      <Form<SetProfileBody>
        layout="vertical"
        requiredMark={false}
        initialValues={now}
        onFinish={(body) => setting.mutate(body)}
        className="profile-form"
      >
        <RefusalNotice
          error={setting.error}
          onRetry={() => void client.invalidateQueries({ queryKey: keys.profile })}
        />
        <h2>{say('security.session-limits')}</h2>
        <div className="form-columns">
          <Form.Item
            name="idleMinutes"
            label={say('security.idle')}
            extra={say('security.idle-hint', PROFILE_LIMITS.idleMinutes)}
            rules={[{ required: true, message: say('field.needed') }]}
          >
            <InputNumber {...PROFILE_LIMITS.idleMinutes} precision={0} />
          </Form.Item>
          <Form.Item
            name="sessionHours"
            label={say('security.session-hours')}
            extra={say('security.session-hours-hint', PROFILE_LIMITS.sessionHours)}
            rules={[{ required: true, message: say('field.needed') }]}
          >
            <InputNumber {...PROFILE_LIMITS.sessionHours} precision={0} />
          </Form.Item>
        </div>
        <h2>{say('factor.title')}</h2>
        <Form.Item
          name="secondFactorRoles"
          label={say('security.factor-roles')}
          extra={say('security.factor-roles-hint')}
        >
          <Checkbox.Group options={ROLES.map((role) => ({ value: role, label: say(`role.${role}`) }))} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={setting.isPending}>
          {say('act.save')}
        </Button>
      </Form>
    </section>
  );
}
