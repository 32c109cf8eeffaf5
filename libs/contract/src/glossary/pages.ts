import type { Entries } from './entry';
import { amending } from './pages/amend';
import { audit } from './pages/audit';
import { calendar } from './pages/calendar';
import { cases } from './pages/cases';
import { coordination } from './pages/coordination';
import { deliveries } from './pages/deliveries';
import { desk } from './pages/desk';
import { events } from './pages/events';
import { frame } from './pages/frame';
import { ladderRules } from './pages/ladder-rules';
import { ledger } from './pages/ledger';
import { letterTemplates } from './pages/letter-templates';
import { letters } from './pages/letters';
import { life } from './pages/life';
import { moves } from './pages/moves';
import { notices } from './pages/notices';
import { people } from './pages/people';
import { plans } from './pages/plans';
import { reforms } from './pages/reforms';
import { register } from './pages/register';
import { review } from './pages/review';
import { reviewChanges } from './pages/review-changes';
import { permissions } from './pages/permissions';
import { reviewCompare } from './pages/review-compare';
import { security } from './pages/security';
import { setup } from './pages/setup';
import { signIn } from './pages/sign-in';
import { supervision } from './pages/supervision';
import { task } from './pages/task';
import { thread } from './pages/thread';
import { units } from './pages/units';

/** Words of the pages: titles, labels, buttons, empty states, confirmations. One file a page. */
export const pages = {
  'error.title': ['出错了', 'Something went wrong'],
  ...frame,
  ...signIn,
  ...security,
  ...permissions,
  ...audit,
  ...desk,
  ...plans,
  ...review,
  ...reviewChanges,
  ...reviewCompare,
  ...setup,
  ...ledger,
  ...task,
  ...moves,
  ...life,
  ...events,
  ...thread,
  ...cases,
  ...supervision,
  ...coordination,
  ...letters,
  ...ladderRules,
  ...letterTemplates,
  ...units,
  ...register,
  ...reforms,
  ...people,
  ...notices,
  ...deliveries,
  ...amending,
  ...calendar,
} as const satisfies Entries;
