import { Injectable } from '@nestjs/common';
import type { TaskAnswer } from '@lianban/contract';
import type { Actor } from '@lianban/rules';
import { Store } from '../store/store';
import { taskAnswer } from './task.answer';

@Injectable()
export class TaskQueries {
  constructor(private readonly store: Store) {}

  /** A task with its parts, reports, reviews and timeline, and the moves open to `actor`. */
  one(actor: Actor, taskId: string): Promise<TaskAnswer> {
    return taskAnswer(this.store.rows, actor, taskId, this.store.now());
  }
}
