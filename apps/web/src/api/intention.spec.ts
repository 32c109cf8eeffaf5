import { underKey, wishOf } from './intention';
import { Refused, Unreachable } from './refused';

const lost = (): Promise<never> => Promise.reject(new Unreachable());
const answered = (key: string): Promise<string> => Promise.resolve(key);

describe('the key of an intention', () => {
  it('stays the same while the answer is lost, and is another one afterwards', async () => {
    const keys: string[] = [];
    const attempt = (key: string): Promise<never> => {
      keys.push(key);
      return lost();
    };
    await expect(underKey('acknowledge', attempt)).rejects.toThrow(Unreachable);
    await expect(underKey('acknowledge', attempt)).rejects.toThrow(Unreachable);
    const third = await underKey('acknowledge', answered);
    expect(new Set([...keys, third]).size).toBe(1);
    expect(await underKey('acknowledge', answered)).not.toBe(third);
  });

  it('is over with a refusal, and differs from that of another wish', async () => {
    let first = '';
    const refused = underKey('report 80', (key) => {
      first = key;
      return Promise.reject(new Refused(409, { code: 'stale-version', message: '', facts: {} }));
    });
    await expect(refused).rejects.toThrow(Refused);
    expect(await underKey('report 80', answered)).not.toBe(first);
    const both = await Promise.all([underKey('a', answered), underKey('b', answered)]);
    expect(both[0]).not.toBe(both[1]);
  });

  it('knows a form by its file', () => {
    const form = (name: string): FormData => {
      const made = new FormData();
      made.append('file', new File(['印发文件'], name, { lastModified: 1 }));
      return made;
    };
    expect(wishOf(form('佐证.txt'))).toBe(wishOf(form('佐证.txt')));
    expect(wishOf(form('佐证.txt'))).not.toBe(wishOf(form('附件.txt')));
  });
});
