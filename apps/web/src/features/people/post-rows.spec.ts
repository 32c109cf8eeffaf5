import type { HeldPost, PersonAnswer } from '@lianban/contract';
import dayjs from 'dayjs';
import { postsBody, rowsOf } from './post-rows';

const unit = { id: 'u1', name: '南宁市交通运输局', shortName: '市交通局', tier: 'municipal' } as const;
const held: HeldPost = {
  unitId: 'u1',
  unitName: unit.name,
  coordinationOffice: false,
  role: 'liaison',
  acting: true,
  fromOn: '2026-03-09',
  untilOn: null,
  inForce: true,
};
const person: PersonAnswer = {
  id: 'p1',
  login: 'lu',
  name: '卢联络',
  unit,
  posts: [held],
  active: true,
  leftOn: null,
  version: 3,
};

describe('the posts in the form of a person', () => {
  it('come back as they were where nothing was touched', () => {
    expect(postsBody({ posts: rowsOf(person, dayjs) })).toEqual([
      { unitId: 'u1', role: 'liaison', acting: true, fromOn: '2026-03-09', untilOn: null },
    ]);
  });

  it('are sent each once, and none that is half filled in', () => {
    const posts = [
      { unit, role: 'head' as const },
      { unit },
      undefined,
      { unit, role: 'head' as const, acting: true },
    ];
    expect(postsBody({ posts })).toEqual([
      { unitId: 'u1', role: 'head', acting: true, fromOn: null, untilOn: null },
    ]);
  });
});
