import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { LIMITS, type CommentAnswer, type CommentBody, type CommentsAnswer } from '@lianban/contract';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { Allow } from '../http/allow';
import { By, type Caller } from '../http/caller';
import { Said } from '../http/shape';
import { CommentActions } from './comment.actions';

export class Comment implements CommentBody {
  @Said(LIMITS.comment)
  text: string;

  @IsUUID()
  key: string;
}

export class After {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  after?: number;
}

@Controller('tasks/:id/comments')
export class CommentController {
  constructor(private readonly comments: CommentActions) {}

  @Get()
  @Allow('task.read')
  list(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() wanted: After,
  ): Promise<CommentsAnswer> {
    return this.comments.after(by, id, wanted.after ?? 0);
  }

  @Post()
  @Allow('task.comment')
  add(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Comment,
  ): Promise<CommentAnswer> {
    return this.comments.add(by, id, body);
  }
}
