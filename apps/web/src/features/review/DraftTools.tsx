import {
  ColumnHeightOutlined,
  EditOutlined,
  MergeCellsOutlined,
  SplitCellsOutlined,
} from '@ant-design/icons';
import { Button, Space } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../../words/use-say';
import { useMerge } from './boundary/use-merge';
import { mergeable, type Item } from './items';
import { useReviewing } from './reviewing';
import type { Current } from './use-current';

interface DraftToolsProps {
  readonly item: Item;
  readonly begin: Current['begin'];
}

/** What a person may change of a draft: its words and units, its bounds, or how many it is. */
export function DraftTools({ item, begin }: DraftToolsProps): ReactNode {
  const say = useSay();
  const { plan, items } = useReviewing();
  const merge = useMerge(plan.id, items);
  return (
    <Space size={6} wrap>
      <Button size="small" icon={<EditOutlined />} onClick={() => begin({ kind: 'edit' })}>
        {say('act.edit')}
      </Button>
      <Button
        size="small"
        icon={<ColumnHeightOutlined />}
        onClick={() => begin({ kind: 'boundary', place: item })}
      >
        {say('boundary.open')}
      </Button>
      <Button size="small" icon={<SplitCellsOutlined />} onClick={() => begin({ kind: 'split', at: null })}>
        {say('split.open')}
      </Button>
      {mergeable(items, item) && (
        <Button size="small" icon={<MergeCellsOutlined />} onClick={() => merge(item)}>
          {say('merge.open')}
        </Button>
      )}
    </Space>
  );
}
