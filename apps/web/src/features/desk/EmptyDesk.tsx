import type { Word } from '@lianban/contract';
import type { Permission } from '@lianban/rules';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMe } from '../../api/use-session';
import { EmptyState } from '../../ui/PageState';
import { useSay } from '../../words/use-say';

interface FirstSteps {
  /** Who can do this is told this. */
  readonly may: Permission;
  readonly hint: Word;
  readonly steps: readonly (readonly [path: string, word: Word])[];
}

const FIRST_STEPS: readonly FirstSteps[] = [
  { may: 'plan.import', hint: 'desk.empty-office', steps: [['/plans', 'desk.to-plans']] },
  {
    may: 'person.add',
    hint: 'desk.empty-admin',
    steps: [
      ['/people', 'desk.to-people'],
      ['/units', 'desk.to-units'],
    ],
  },
];

/** An empty desk says what would fill it, and where this person may begin. */
export function EmptyDesk(): ReactNode {
  const say = useSay();
  const { may } = useMe();
  const first = FIRST_STEPS.find((one) => may.includes(one.may));
  return (
    <EmptyState title={say('desk.empty')} hint={say(first?.hint ?? 'desk.empty-unit')}>
      {first?.steps.map(([path, word], index) => (
        <Link key={path} to={path}>
          <Button type={index === 0 ? 'primary' : 'default'}>{say(word)}</Button>
        </Link>
      ))}
    </EmptyState>
  );
}
