import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type {
  CommentAnswer,
  CommentPast,
  CommentsAnswer,
  FoundComment,
  Mentionables,
  ThreadAnswer,
} from '@lianban/contract';
import { Allow } from '../http/allow';
import { By, IfMatch, type Caller } from '../http/caller';
import { CommentActions } from './comment.actions';
import { CommentQueries } from './comment.queries';
import { ReadingActions } from './reading.actions';
import { SearchQueries } from './search.queries';
import {
  Comment,
  EditComment,
  OneComment,
  Reading,
  Sought,
  Subject,
  WantedComments,
  WantedPeople,
} from './thread.dto';
import { ThreadQueries } from './thread.queries';

@Controller('threads')
export class ThreadController {
  constructor(
    private readonly actions: CommentActions,
    private readonly reading: ReadingActions,
    private readonly comments: CommentQueries,
    private readonly threads: ThreadQueries,
    private readonly found: SearchQueries,
  ) {}

  /** Comments in all threads that the caller reads, newest first. */
  @Get('search')
  @Allow('thread.read')
  search(@By() by: Caller, @Query() { q }: Sought): Promise<readonly FoundComment[]> {
    return this.found.search(by, q);
  }

  @Get(':kind/:id')
  @Allow('thread.read')
  one(@By() by: Caller, @Param() of: Subject): Promise<ThreadAnswer> {
    return this.threads.one(by, of);
  }

  @Get(':kind/:id/comments')
  @Allow('thread.read')
  list(@By() by: Caller, @Param() of: Subject, @Query() wanted: WantedComments): Promise<CommentsAnswer> {
    return this.comments.read(by, of, wanted);
  }

  @Get(':kind/:id/people')
  @Allow('thread.read')
  people(
    @By() by: Caller,
    @Param() of: Subject,
    @Query() { q = '', unitId }: WantedPeople,
  ): Promise<Mentionables> {
    return this.threads.mentionables(by, of, q.trim(), unitId ?? null);
  }

  @Post(':kind/:id/comments')
  @Allow('task.comment')
  add(@By() by: Caller, @Param() of: Subject, @Body() body: Comment): Promise<CommentAnswer> {
    return this.actions.add(by, of, body);
  }

  @Get(':kind/:id/comments/:seq/past')
  @Allow('thread.read')
  past(@By() by: Caller, @Param() { seq, ...of }: OneComment): Promise<readonly CommentPast[]> {
    return this.comments.history(by, of, seq);
  }

  @Put(':kind/:id/comments/:seq')
  @Allow('task.comment')
  edit(
    @By() by: Caller,
    @Param() { seq, ...of }: OneComment,
    @IfMatch() rev: number,
    @Body() { text }: EditComment,
  ): Promise<CommentAnswer> {
    return this.actions.edit(by, of, seq, rev, text);
  }

  @Delete(':kind/:id/comments/:seq')
  @Allow('task.comment')
  remove(@By() by: Caller, @Param() { seq, ...of }: OneComment): Promise<CommentAnswer> {
    return this.actions.remove(by, of, seq);
  }

  @Put(':kind/:id/reading')
  @HttpCode(204)
  @Allow('thread.read')
  read(@By() by: Caller, @Param() of: Subject, @Body() { seq }: Reading): Promise<void> {
    return this.reading.read(by, of, seq);
  }
}
