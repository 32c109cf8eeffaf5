import type { RequestAnswer, TaskAnswer } from '@lianban/contract';
import type { RequestMove, RequestState } from '@lianban/rules';
import { Button, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { Stamp } from '../../ui/Stamp';
import { lackSentence } from '../../words/trade-words';
import { useSay } from '../../words/use-say';
import { DecisionDialog } from './moves/DecisionDialog';
import { wantedIn } from './moves/wanted';
import './requests.css';

const COLOURS: Record<RequestState, string> = {
  asked: 'gold',
  consented: 'gold',
  granted: 'green',
  refused: 'red',
  withdrawn: 'default',
};
const UNDOES: readonly RequestMove[] = ['decline', 'refuse', 'withdraw'];

interface Deciding {
  readonly id: string;
  readonly move: RequestMove;
}

/** 申请与审批: 异议, 延期, 暂缓, 撤销 and 回头看, what waits first. */
export function Requests({ task }: { task: TaskAnswer }): ReactNode {
  const say = useSay();
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const { requests } = task;
  if (requests.length === 0) return null;
  const waits = ({ state }: RequestAnswer): boolean => state === 'asked' || state === 'consented';
  const decided = deciding && requests.find(({ id }) => id === deciding.id);
  return (
    <section className="panel">
      <h2>{say('requests.title')}</h2>
      <ul className="requests">
        {[...requests]
          .sort((a, b) => Number(waits(b)) - Number(waits(a)) || b.askedAt.localeCompare(a.askedAt))
          .map((request) => (
            <li key={request.id}>
              <Request request={request} onDecide={(move) => setDeciding({ id: request.id, move })} />
            </li>
          ))}
      </ul>
      {deciding && decided && (
        <DecisionDialog
          task={task}
          request={decided}
          move={deciding.move}
          onClose={() => setDeciding(null)}
        />
      )}
    </section>
  );
}

interface RequestProps {
  readonly request: RequestAnswer;
  readonly onDecide: (move: RequestMove) => void;
}

function Request({ request, onDecide }: RequestProps): ReactNode {
  const say = useSay();
  const { kind, state, seq, unit, ground, progress, askedBy, askedAt, moves } = request;
  const lacking = moves.flatMap(({ lacks }) => lacks);
  return (
    <>
      <p className="request-head">
        <b>{say(`request.${kind}`)}</b>
        {seq > 1 && <span>{say('requests.number', { seq })}</span>}
        {unit && <span>{unit.name}</span>}
        <Tag color={COLOURS[state]}>{say(`request-state.${state}`)}</Tag>
        <span className="soft">
          <Stamp by={askedBy} at={askedAt} />
        </span>
      </p>
      <p>{[...wantedIn(say, request), ground].join('；')}</p>
      {progress && (
        <p>
          <span className="soft">{say('requests.progress')}</span> {progress}
        </p>
      )}
      <Course request={request} />
      {moves.length > 0 && (
        <div className="answering no-print">
          {moves.map(({ move, lacks }) => (
            <Button
              key={move}
              size="small"
              type={UNDOES.includes(move) ? 'default' : 'primary'}
              danger={UNDOES.includes(move)}
              disabled={lacks.length > 0}
              title={lacks.map((lack) => lackSentence(say, lack)).join('\n') || undefined}
              onClick={() => onDecide(move)}
            >
              {say(`request-move.${move}`)}
            </Button>
          ))}
        </div>
      )}
      {lacking.length > 0 && (
        <p className="request-lacks no-print">
          {[...new Set(lacking.map((lack) => lackSentence(say, lack)))].join('；')}
        </p>
      )}
    </>
  );
}

/** Who has consented and decided, or by when it is. */
function Course({ request }: { request: RequestAnswer }): ReactNode {
  const say = useSay();
  const { state, consent, decideBy, decidedBy, decidedAt, note } = request;
  const waits = state === 'asked' || state === 'consented';
  return (
    <>
      {typeof consent === 'object' && (
        <p className="soft">
          {say('requests.consented')} <Stamp by={consent.by} at={consent.at} />
        </p>
      )}
      {waits && (consent === 'waiting' || decideBy) && (
        <p className="soft">
          {[
            consent === 'waiting' && say('requests.consent-waits'),
            decideBy && say('requests.decide-by', { day: decideBy }),
          ]
            .filter(Boolean)
            .join('，')}
        </p>
      )}
      {!waits && decidedAt && (
        <p className="report-answer">
          <b>{say(`request-state.${state}`)}</b>{' '}
          {decidedBy ? <Stamp by={decidedBy} at={decidedAt} /> : say('requests.overtaken')}
          {note && <span className="request-note">{note}</span>}
        </p>
      )}
    </>
  );
}
