import type { Name } from './name';
import { shapeOf } from './shape';

const LONGEST_SECTOR = 10;
const DEPARTMENTS = /等(?:有关|相关|各有关)?(?:主管|职能|行政)?部门$/;

/** 自然资源、住房和城乡建设等部门: a list of fields of work that closes in 等部门. */
export function closesInDepartments(phrase: string, first: string): boolean {
  const base = phrase.replace(DEPARTMENTS, '');
  return base.length < phrase.length && (isSector(base) || isSector(first));
}

/** A field of work, which 部门 makes a unit of. */
export function isSector(phrase: string): boolean {
  return (
    /^[\u4e00-\u9fff]{2,}$/.test(phrase) && phrase.length <= LONGEST_SECTOR && shapeOf(phrase) === 'none'
  );
}

/** The suffix 部门, said once at the list's end, goes to each of its fields (GUIDE: a suffix said once). */
export function shareDepartments(names: Name[]): Name[] {
  return names.map((name) =>
    isSector(name.name) ? { ...name, name: `${name.name}部门`, implied: true } : name,
  );
}
