import type { Invitation, InvitationFor, RefusalAnswer } from '@lianban/contract';
import { startInstallation, type Installation } from '../support/installation';
import { DAYS, join, newcomer, Newcomers, PASSWORD } from '../support/newcomers';

let world: Installation;
let people: Newcomers;
let bureauId: string;

beforeAll(async () => {
  world = await startInstallation();
  people = await Newcomers.at(world);
  bureauId = await people.bureau();
});
afterAll(() => world.stop());

const page = ({ path }: Invitation): string => path.replace('/invite/', '/invitations/');

describe('inviting a person', () => {
  it('gives a link by which the person, and nobody else, sets the password', async () => {
    const invited = await people.add(newcomer('Mo.Liaison', '莫联络', bureauId, 'liaison'));
    expect(invited.status).toBe(201);
    expect(invited.body.path).toMatch(/^\/invite\/[\w-]{43}$/);
    expect(invited.body.expiresAt).toBe(new Date(world.now().getTime() + 7 * DAYS).toISOString());
    expect(await people.listed('mo.l')).toMatchObject([
      { id: invited.body.personId, login: 'mo.liaison', active: false },
    ]);
    expect((await people.window().signIn('mo.liaison', '')).status).toBe(400);
    expect((await people.signIn('mo.liaison')).status).toBe(401);

    const window = people.window();
    expect((await window.get<InvitationFor>(page(invited.body))).body).toEqual({
      name: '莫联络',
      login: 'mo.liaison',
      unitName: '南宁市交通运输局',
    });
    expect((await window.accept(invited.body, 'short')).body.code).toBe('password-too-weak');
    const accepted = await window.accept(invited.body, PASSWORD);
    expect(accepted.status).toBe(200);
    expect(accepted.body.me.posts).toMatchObject([
      { unitId: bureauId, role: 'liaison', coordinationOffice: false },
    ]);
    expect(await people.listed('莫')).toMatchObject([{ active: true }]);
    expect((await people.signIn('mo.liaison')).status).toBe(200);

    expect((await window.get<RefusalAnswer>(page(invited.body))).body.code).toBe('link-not-valid');
    expect((await people.window().accept(invited.body, PASSWORD)).body.code).toBe('link-not-valid');
  });

  it('lets one of two use the link at once', async () => {
    const { body } = await people.add(newcomer('twice', '陆两次', bureauId, 'liaison'));
    const both = await Promise.all([1, 2].map((n) => people.window().accept(body, `${PASSWORD}${n}`)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
  });

  it('replaces the old link by the new one, which opens for seven days', async () => {
    const { body: first } = await people.add(newcomer('late', '梁迟到', bureauId, 'liaison'));
    const anew = () => people.admin.post<Invitation>(`/people/${first.personId}/invitation`);
    const second = (await anew()).body;
    expect((await people.window().accept(first, PASSWORD)).body.code).toBe('link-not-valid');
    people.wait(7 * DAYS);
    expect((await people.window().accept(second, PASSWORD)).body.code).toBe('link-not-valid');
    await people.nextStory();
    expect((await people.window().accept((await anew()).body, PASSWORD)).status).toBe(200);
  });

  it('helps who forgot the password, and ends what was signed in with the old one', async () => {
    const window = await join(people.admin, newcomer('forgot', '覃忘记', bureauId, 'liaison'), PASSWORD);
    const [person] = await people.listed('forgot');
    const invitation = (await people.admin.post<Invitation>(`/people/${person!.id}/invitation`)).body;
    expect((await window.get('/me')).status).toBe(200);
    expect((await people.window().accept(invitation, '一个全新的长密码')).status).toBe(422);
    expect((await people.window().accept(invitation, '一个全新的很长密码')).status).toBe(422);
    expect((await people.window().accept(invitation, '这是一个全新的很长密码')).status).toBe(200);
    expect((await window.get<RefusalAnswer>('/me')).body.code).toBe('session-ended');
    expect((await people.signIn('forgot')).status).toBe(401);
  });

  it('finds nobody to invite anew under another id', async () => {
    expect((await people.admin.post(`/people/${people.officeId}/invitation`)).status).toBe(404);
    expect((await people.admin.post('/people/anybody/invitation')).status).toBe(400);
  });
});
