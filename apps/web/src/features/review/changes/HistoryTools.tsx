import { DiffOutlined, HistoryOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import type { PlanAnswer } from '@lianban/contract';
import { Button, Space } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSay } from '../../../words/use-say';

interface HistoryToolsProps {
  readonly plan: PlanAnswer;
  readonly busy: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onHistory: () => void;
}

/** Back, forward, what was done so far, and how the plan differs from an earlier one. */
export function HistoryTools({ plan, busy, onUndo, onRedo, onHistory }: HistoryToolsProps): ReactNode {
  const say = useSay();
  if (!plan.drafts) return null;
  const named = (word: 'change.undo' | 'change.redo' | 'change.history') => ({
    'aria-label': say(word),
    title: say(word),
  });
  return (
    <Space.Compact>
      {plan.may.includes('draft.settle') && (
        <>
          <Button icon={<UndoOutlined />} disabled={busy} {...named('change.undo')} onClick={onUndo} />
          <Button icon={<RedoOutlined />} disabled={busy} {...named('change.redo')} onClick={onRedo} />
        </>
      )}
      <Button icon={<HistoryOutlined />} {...named('change.history')} onClick={onHistory} />
      <Link to={`/plans/${plan.id}/compare`} title={say('compare.open')} aria-label={say('compare.open')}>
        <Button icon={<DiffOutlined />} tabIndex={-1} />
      </Link>
    </Space.Compact>
  );
}
