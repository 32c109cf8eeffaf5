import type { NoticeSettingsAnswer, SetNoticeSettingsBody } from '@lianban/contract';
import type { NoticeRoutes } from '@lianban/rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { keys } from '../../api/keys';
import { staleAgainst } from '../../api/refused';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { useSay } from '../../words/use-say';
import { keepSettings } from './api';
import { RouteFields } from './RouteFields';

interface Typed {
  readonly address?: string;
  readonly language: 'zh-CN' | 'en';
  readonly quiet: boolean;
  readonly opens: number;
  readonly closes: number;
  readonly routes: NoticeRoutes;
}

const bodyOf = ({ address, language, quiet, opens, closes, routes }: Typed): SetNoticeSettingsBody => ({
  address: address?.trim() || null,
  language,
  routes,
  hours: quiet ? { opens, closes } : null,
});

/** One's own choice. What was typed survives a refusal. */
export function SettingsForm({ settings }: { settings: NoticeSettingsAnswer }): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const quiet = Form.useWatch('quiet', form) ?? settings.hours !== null;
  const saving = useMutation({
    mutationFn: (typed: Typed) => keepSettings(settings.version, bodyOf(typed)),
    onSuccess: (kept) => {
      client.setQueryData(keys.noticeSettings, kept);
      void message.success(say('notice-settings.saved'));
    },
    onError: (error) => {
      if (staleAgainst(error)) void client.invalidateQueries({ queryKey: keys.noticeSettings });
    },
  });
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="panel notice-settings"
      initialValues={{
        address: settings.address ?? '',
        language: settings.language,
        quiet: settings.hours !== null,
        opens: settings.hours?.opens ?? 8,
        closes: settings.hours?.closes ?? 20,
        routes: settings.routes,
      }}
      onFinish={(typed) =>
        saving.mutate({ ...typed, opens: Number(typed.opens), closes: Number(typed.closes) })
      }
    >
      <h2>{say('notice-settings.mail')}</h2>
      {!settings.mailConfigured && (
        <Alert type="warning" showIcon title={say('notice-settings.not-configured')} />
      )}
      <RefusalNotice error={saving.error} />
      <Form.Item
        name="address"
        label={say('notice-settings.address')}
        extra={say('notice-settings.address-hint')}
        rules={[{ type: 'email', message: say('notice-settings.address-wrong') }]}
      >
        <Input type="email" autoComplete="email" maxLength={254} />
      </Form.Item>
      <Form.Item name="language" label={say('notice-settings.language')}>
        <Radio.Group
          options={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
      </Form.Item>
      <Form.Item name="quiet" label={say('notice-settings.hours')} extra={say('notice-settings.hours-hint')}>
        <Radio.Group
          options={[
            { value: true, label: say('notice-settings.worked-hours') },
            { value: false, label: say('notice-settings.any-time') },
          ]}
        />
      </Form.Item>
      {quiet && (
        <div className="notice-hours">
          <HourField name="opens" label={say('notice-settings.opens')} from={0} to={23} />
          <HourField name="closes" label={say('notice-settings.closes')} from={1} to={24} after="opens" />
        </div>
      )}
      <h2>{say('notice-settings.kinds')}</h2>
      <RouteFields floor={settings.floor} />
      <Button type="primary" htmlType="submit" loading={saving.isPending}>
        {say('notice-settings.save')}
      </Button>
    </Form>
  );
}

interface HourProps {
  readonly name: 'opens' | 'closes';
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** The field that it has to be later than. */
  readonly after?: 'opens';
}

function HourField({ name, label, from, to, after }: HourProps): ReactNode {
  const say = useSay();
  const hours = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return (
    <Form.Item
      name={name}
      label={label}
      dependencies={after && [after]}
      rules={[
        ({ getFieldValue }) => ({
          validator: (_, hour: number) =>
            after && hour <= Number(getFieldValue(after))
              ? Promise.reject(new Error(say('notice-settings.hours-wrong')))
              : Promise.resolve(),
        }),
      ]}
    >
      <Select
        options={hours.map((hour) => ({ value: hour, label: say('notice-settings.hour', { hour }) }))}
      />
    </Form.Item>
  );
}
