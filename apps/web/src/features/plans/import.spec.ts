import { LIMITS, type PostAnswer } from '@lianban/contract';
import { faultOf } from './file-fault';
import { officesOf } from './offices';

const post = (unitId: string, role: PostAnswer['role'], coordinationOffice = true): PostAnswer => ({
  unitId,
  unitName: `${unitId}督查室`,
  role,
  coordinationOffice,
});

describe('a plan that is uploaded', () => {
  it('is not even sent when it is empty or larger than the server takes', () => {
    expect(faultOf({ size: 0 })).toBe('file-empty');
    expect(faultOf({ size: LIMITS.fileBytes })).toBeNull();
    expect(faultOf({ size: LIMITS.fileBytes + 1 })).toBe('file-too-large');
  });

  it('goes to an office in which the person is an officer, each named once', () => {
    const posts = [post('a', 'officer'), post('a', 'reviewer'), post('b', 'officer'), post('c', 'reviewer')];
    expect(officesOf(posts).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
