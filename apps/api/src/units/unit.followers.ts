import { Injectable } from '@nestjs/common';
import type { OpenMatter } from '@lianban/contract';
import type { EntityManager } from 'typeorm';
import type { Tx } from '../store/store';

/** A unit ends in another, or gives a part of itself away. */
export interface UnitMove {
  readonly fromId: string;
  readonly toId: string;
  /** Which of what is open goes along; null: all of it. Ids of others' matters are passed over. */
  readonly ids: readonly string[] | null;
}

/** What a room does with its own when units change (机构改革). */
export interface UnitFollower {
  /** What is open at the unit. */
  openAt(rows: EntityManager, unitId: string): Promise<readonly OpenMatter[]>;
  /** Moves it, in the write that changes the units. @returns how many went */
  follow(tx: Tx, move: UnitMove): Promise<number>;
}

/**
 * Who has matters that follow a unit. Each room says how its own move; the register knows no room. Nothing that is
 * open stays with a unit that ended.
 */
@Injectable()
export class UnitFollowers {
  private readonly followers = new Map<string, UnitFollower>();

  /** @param kind what it is that follows: `assignment` */
  register(kind: string, follower: UnitFollower): void {
    this.followers.set(kind, follower);
  }

  async openAt(rows: EntityManager, unitId: string): Promise<OpenMatter[]> {
    const open: OpenMatter[] = [];
    for (const follower of this.followers.values()) open.push(...(await follower.openAt(rows, unitId)));
    return open;
  }

  async follow(tx: Tx, move: UnitMove): Promise<number> {
    let moved = 0;
    for (const follower of this.followers.values()) moved += await follower.follow(tx, move);
    return moved;
  }
}
