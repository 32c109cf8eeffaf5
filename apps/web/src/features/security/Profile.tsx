import { PROFILE_LIMITS, type ProfileAnswer, type SetProfileBody, type Word } from '@lianban/contract';
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
          <Count of="idleMinutes" word="security.idle" hint="security.idle-hint" />
          <Count of="sessionHours" word="security.session-hours" hint="security.session-hours-hint" />
        </div>
        <h2>{say('security.passwords')}</h2>
        <div className="form-columns">
          <Count of="passwordMin" word="security.password-min" />
          <Count
            of="passwordClasses"
            word="security.password-classes"
            hint="security.password-classes-hint"
          />
          <Count
            of="passwordDays"
            word="security.password-days"
            hint="security.password-days-hint"
            optional
          />
        </div>
        <Form.Item name="passwordBreached" valuePropName="checked">
          <Checkbox>{say('security.password-breached')}</Checkbox>
        </Form.Item>
        <h2>{say('security.lock')}</h2>
        <p className="soft">{say('security.lock-hint')}</p>
        <div className="form-columns">
          <Count of="lockAfter" word="security.lock-after" />
          <Count of="lockMinutes" word="security.lock-minutes" />
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

interface CountProps {
  readonly of: keyof typeof PROFILE_LIMITS & keyof SetProfileBody;
  readonly word: Word;
  readonly hint?: Word;
  readonly optional?: boolean;
}

/** A whole number within the bounds that the server holds to as well. */
function Count({ of, word, hint, optional = false }: CountProps): ReactNode {
  const say = useSay();
  const bounds = PROFILE_LIMITS[of];
  return (
    <Form.Item
      name={of}
      label={say(word)}
      extra={hint && say(hint, bounds)}
      rules={[{ required: !optional, message: say('field.needed') }]}
    >
      <InputNumber {...bounds} precision={0} />
    </Form.Item>
  );
}
