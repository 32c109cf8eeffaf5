import { Injectable } from '@nestjs/common';
import type { Watch } from '@lianban/contract';
import type { Actor } from '@lianban/rules';

/** Returns if `actor` may read the thing, refuses otherwise: the very check that reading it over HTTP makes. */
export type ReadCheck = (actor: Actor, id: string) => Promise<unknown>;

/** What can be watched over a socket. Each room says how its things are checked; the sockets know no room. */
@Injectable()
export class Watchables {
  private readonly checks = new Map<Watch['kind'], ReadCheck>();

  register(kind: Watch['kind'], check: ReadCheck): void {
    this.checks.set(kind, check);
  }

  kinds(): Watch['kind'][] {
    return [...this.checks.keys()];
  }

  find(kind: string): ReadCheck | undefined {
    return this.checks.get(kind as Watch['kind']);
  }
}
