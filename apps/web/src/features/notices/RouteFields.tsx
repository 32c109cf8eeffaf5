import { NOTICE_KINDS, NOTICE_ROUTES, type NoticeRoutes } from '@lianban/rules';
import { Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useNarrow } from '../../ui/use-narrow';
import { useSay } from '../../words/use-say';

/** For each kind of notice how it travels; what lies below `floor` cannot be chosen. */
export function RouteFields({ floor = {} }: { floor?: NoticeRoutes }): ReactNode {
  const say = useSay();
  const narrow = useNarrow();
  return NOTICE_KINDS.map((kind) => {
    const least = floor[kind] ?? 'inbox';
    return (
      <Form.Item
        key={kind}
        name={['routes', kind]}
        label={say(`notice-kind.${kind}`)}
        className="notice-route"
        extra={least !== 'inbox' && say('notice-settings.floored', { route: say(`notice-route.${least}`) })}
      >
        <Radio.Group
          optionType="button"
          size={narrow ? 'small' : 'middle'}
          options={NOTICE_ROUTES.map((route) => ({
            value: route,
            label: say(`notice-route.${route}`),
            disabled: NOTICE_ROUTES.indexOf(route) < NOTICE_ROUTES.indexOf(least),
          }))}
        />
      </Form.Item>
    );
  });
}
