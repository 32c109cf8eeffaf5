import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../../../words/use-say';
import type { Edge } from './edges';

const EDGES: readonly Edge[] = ['start', 'end'];

/** Both edges, each a paragraph or a sentence up or down the text. */
export function EdgeButtons({ onMove }: { onMove: (edge: Edge, step: 1 | -1) => void }): ReactNode {
  const say = useSay();
  return (
    <Space wrap size={[16, 6]}>
      {EDGES.map((edge) => (
        <Space.Compact key={edge} size="small">
          <Button icon={<UpOutlined />} onClick={() => onMove(edge, -1)}>
            {say('boundary.earlier', { edge: say(`boundary.${edge}`) })}
          </Button>
          <Button icon={<DownOutlined />} onClick={() => onMove(edge, 1)}>
            {say('boundary.later', { edge: say(`boundary.${edge}`) })}
          </Button>
        </Space.Compact>
      ))}
    </Space>
  );
}
