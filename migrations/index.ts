import { Spine1795355867552 } from './1795355867552-Spine';
import { ReviewHistory1795359847889 } from './1795359847889-ReviewHistory';
import { LifeOfATask1795529840166 } from './1795529840166-LifeOfATask';
import { Register1795529900000 } from './1795529900000-Register';
import { Files1795531786833 } from './1795531786833-Files';
import { CalendarEditions1795533600000 } from './1795533600000-CalendarEditions';
import { IdempotencyKeys1795600000000 } from './1795600000000-IdempotencyKeys';
import { SupervisionLadder1795700000000 } from './1795700000000-SupervisionLadder';
import { Coordination1795800000000 } from './1795800000000-Coordination';
import { Sessions1795900000000 } from './1795900000000-Sessions';
import { SecondFactor1795900100000 } from './1795900100000-SecondFactor';
import { TokensAndPasswords1795900200000 } from './1795900200000-TokensAndPasswords';
import { ClassifiedWords1795900300000 } from './1795900300000-ClassifiedWords';
import { EventFeed1796000000000 } from './1796000000000-EventFeed';
import { EventsOnlyGrow1796000100000 } from './1796000100000-EventsOnlyGrow';
import { Notices1796200000000 } from './1796200000000-Notices';
import { NoticeMail1796200100000 } from './1796200100000-NoticeMail';
import { LargeOffices1796400000000 } from './1796400000000-LargeOffices';
import { RulesOfATier1796500000000 } from './1796500000000-RulesOfATier';
import { LetterTemplates1796500100000 } from './1796500100000-LetterTemplates';
import { Identities1796600000000 } from './1796600000000-Identities';
import { Threads1796800000000 } from './1796800000000-Threads';
import { NoticeOnceFor1796900000000 } from './1796900000000-NoticeOnceFor';
import { Deliveries1796900100000 } from './1796900100000-Deliveries';

/** The schema's history, oldest first. Listed, so that the build and the tests see the same. */
export const migrations = [
  Spine1795355867552,
  ReviewHistory1795359847889,
  LifeOfATask1795529840166,
  Register1795529900000,
  Files1795531786833,
  CalendarEditions1795533600000,
  IdempotencyKeys1795600000000,
  SupervisionLadder1795700000000,
  Coordination1795800000000,
  Sessions1795900000000,
  SecondFactor1795900100000,
  TokensAndPasswords1795900200000,
  ClassifiedWords1795900300000,
  EventFeed1796000000000,
  EventsOnlyGrow1796000100000,
  Notices1796200000000,
  NoticeMail1796200100000,
  LargeOffices1796400000000,
  RulesOfATier1796500000000,
  LetterTemplates1796500100000,
  Identities1796600000000,
  Threads1796800000000,
  NoticeOnceFor1796900000000,
  Deliveries1796900100000,
];
