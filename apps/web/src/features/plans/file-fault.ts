import { LIMITS } from '@lianban/contract';

/** What can be said of a file before it is sent. The server says it again. */
export function faultOf({ size }: { readonly size: number }): 'file-empty' | 'file-too-large' | null {
  if (size === 0) return 'file-empty';
  return size > LIMITS.fileBytes ? 'file-too-large' : null;
}
