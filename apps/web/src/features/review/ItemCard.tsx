import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { memo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { LightDot } from '../../ui/LightDot';
import { lackSentence } from '../../words/trade-words';
import { useSay } from '../../words/use-say';
import type { ItemCardProps } from './item-props';
import { OpenDraft } from './OpenDraft';
import { stageOf, type Item } from './items';

/** One item: a line or two until it is in hand, then all that can be settled in it. */
export const ItemCard = memo(function ItemCard(props: ItemCardProps): ReactNode {
  const say = useSay();
  const { item, current, choose } = props;
  const { id, number, heading, draft, task } = item;
  const stage = stageOf(item);
  return (
    <article className="item-card" data-card={id} data-stage={stage} aria-current={current || undefined}>
      <button type="button" className="item-head" aria-expanded={current} onClick={() => choose(id, 'list')}>
        {task ? <LightDot lit={task.lit} /> : <StageIcon ready={stage === 'ready'} />}
        <span>
          <b>{number}</b> {heading}
        </span>
      </button>
      {!current && <Summary item={item} />}
      {current && draft && <OpenDraft {...props} draft={draft} />}
      {task && <TaskLine item={item} />}
      {current && props.onSeeText && (
        <Button size="small" type="link" onClick={props.onSeeText}>
          {say('review.see-text')}
        </Button>
      )}
    </article>
  );
});

function StageIcon({ ready }: { ready: boolean }): ReactNode {
  return ready ? (
    <CheckCircleOutlined className="item-ready" />
  ) : (
    <ExclamationCircleOutlined className="item-lacking" />
  );
}

/** What is read at a glance: who leads, how many more, what lacks. */
function Summary({ item }: { item: Item }): ReactNode {
  const say = useSay();
  if (!item.draft) return null;
  const { units, lacks, taskId } = item.draft;
  const lead = units.find(({ part }) => part === 'lead');
  return (
    <div className="item-summary">
      {lead && (
        <span>
          <b>{say('part.lead')}</b> {lead.unit?.shortName ?? lead.name}
        </span>
      )}
      {units.length > 1 && <span>{say('review.others', { count: units.length })}</span>}
      {!taskId &&
        lacks.map((lack) => (
          <span key={lack.code} className="item-lack">
            {lackSentence(say, lack)}
          </span>
        ))}
    </div>
  );
}

function TaskLine({ item }: { item: Item }): ReactNode {
  const say = useSay();
  if (!item.task) return null;
  const { id, number, state } = item.task;
  return (
    <div className="item-task">
      <Tag color="blue">{say(`state.${state}`)}</Tag>
      <span className="soft">{number}</span>
      <Link to={`/tasks/${id}`}>{say('review.to-task')}</Link>
    </div>
  );
}
