import type { FloorAnswer, SetFloorBody } from '@lianban/contract';
import { NOTICE_KINDS } from '@lianban/rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Collapse, Form, Switch } from 'antd';
import type { ReactNode } from 'react';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { useSay } from '../../words/use-say';
import { keepFloor } from './api';
import { RouteFields } from './RouteFields';

/** What one office asks at least, kept by its officer or a system administrator. */
export function FloorForm({
  floor: { office, routes, version, sharesHeadings, mayShare },
}: {
  floor: FloorAnswer;
}): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const saving = useMutation({
    mutationFn: (typed: SetFloorBody) => keepFloor(office.id, version, typed),
    onSuccess: () => void message.success(say('notice-settings.saved')),
    onSettled: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
  const form = (
    <Form<SetFloorBody>
      layout="vertical"
      requiredMark={false}
      initialValues={{
        sharesHeadings,
        routes: Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, routes[kind] ?? 'inbox'])),
      }}
      onFinish={(typed) => saving.mutate(typed)}
    >
      <p className="soft">{say('notice-settings.floor-hint', { office: office.name })}</p>
      <RefusalNotice error={saving.error} />
      <RouteFields />
      <Form.Item
        name="sharesHeadings"
        valuePropName="checked"
        label={say('notice-settings.shares')}
        extra={say('notice-settings.shares-hint')}
      >
        <Switch disabled={!mayShare} />
      </Form.Item>
      <Button htmlType="submit" loading={saving.isPending}>
        {say('notice-settings.save')}
      </Button>
    </Form>
  );
  const label = `${say('notice-settings.floor-title')} · ${office.shortName || office.name}`;
  return <Collapse className="notice-floor" items={[{ key: office.id, label, children: form }]} />;
}
