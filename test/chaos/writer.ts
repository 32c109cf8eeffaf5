import { randomUUID } from 'node:crypto';
import type { CommentAnswer } from '@lianban/contract';
import { pause } from './reader';

const PATIENCE_MS = 8000;

/** Somebody who writes all the while, and sends again what was not answered, under the same key. */
export class Writer {
  /** Key → number, of all that was answered as stored. */
  readonly stored = new Map<string, number>();
  readonly faults: string[] = [];
  private over = false;
  private readonly work: Promise<void>;

  constructor(
    private readonly url: string,
    private readonly token: string,
    private readonly subjectId: string,
    /** Every third comment is for this unit alone. */
    private readonly unitId: string,
  ) {
    this.work = this.write();
  }

  /** Finishes what is on its way. */
  stop(): Promise<void> {
    this.over = true;
    return this.work;
  }

  private async write(): Promise<void> {
    for (let n = 1; !this.over; n += 1) {
      const key = randomUUID();
      const secret = n % 3 === 0;
      const body = {
        key,
        text: secret ? `内部 ${this.unitId} ${n}` : `第 ${n} 句`,
        ...(secret && { unitId: this.unitId }),
      };
      const comment = await this.insist('POST', '/comments', body);
      if (!comment) continue;
      if (this.stored.has(key)) this.faults.push(`stored twice: ${key}`);
      this.stored.set(key, comment.seq);
      if (n % 5 === 0)
        await this.insist('PUT', `/comments/${comment.seq}`, { text: `${body.text}（改）` }, comment.rev);
      if (n % 11 === 0) await this.insist('DELETE', `/comments/${comment.seq}`);
      await pause(20 + Math.random() * 120);
    }
  }

  private async insist(
    method: string,
    path: string,
    body?: object,
    rev?: number,
  ): Promise<CommentAnswer | null> {
    for (;;) {
      try {
        const response = await fetch(`${this.url}/api/threads/task/${this.subjectId}${path}`, {
          method,
          headers: {
            authorization: `Bearer ${this.token}`,
            ...(body && { 'content-type': 'application/json' }),
            ...(rev && { 'if-match': `"${rev}"` }),
          },
          body: body && JSON.stringify(body),
          signal: AbortSignal.timeout(PATIENCE_MS),
        });
        if (response.ok) return (await response.json()) as CommentAnswer;
        // An edit whose answer was lost is stale when it is sent again: it was stored.
        if (response.status === 409 && method === 'PUT') return null;
        if (response.status < 500) {
          this.faults.push(`${method} ${path}: ${response.status} ${await response.text()}`);
          return null;
        }
      } catch {
        // Cut, stalled or nobody there: sent again.
      }
      await pause(200);
    }
  }
}
