import { Injectable } from '@nestjs/common';
import type { OfficeWait } from '@lianban/contract';
import type { Actor } from '@lianban/rules';

export interface DeskAsked {
  readonly actor: Actor;
  readonly now: Date;
  /** The offices below those of the actor: what they leave lying past its day shows here too. */
  readonly below: readonly string[];
  /** How many rows are shown of one source; one more tells that there are more. */
  readonly most: number;
}

/** What waits for the offices of an actor in one room, oldest clock first, at most `most + 1` rows. */
export type WaitingSource = (asked: DeskAsked) => Promise<readonly OfficeWait[]>;

/** The desk of a coordination office. Each room says what waits in it; the desk knows no room. */
@Injectable()
export class OfficeDesk {
  private readonly sources: WaitingSource[] = [];

  register(source: WaitingSource): void {
    this.sources.push(source);
  }

  /** Everything together, oldest clock first; what has no clock by its age. */
  async read(asked: DeskAsked): Promise<{ items: OfficeWait[]; more: boolean }> {
    const found = await Promise.all(this.sources.map((source) => source(asked)));
    const clockOf = ({ dueOn, since }: OfficeWait): string => dueOn ?? since.slice(0, 10);
    return {
      items: found
        .flatMap((rows) => rows.slice(0, asked.most))
        .sort(
          (one, other) => clockOf(one).localeCompare(clockOf(other)) || one.since.localeCompare(other.since),
        ),
      more: found.some((rows) => rows.length > asked.most),
    };
  }
}
