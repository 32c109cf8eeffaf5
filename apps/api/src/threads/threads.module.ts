import { Module } from '@nestjs/common';
import { CommentActions } from './comment.actions';
import { CommentController } from './comment.controller';

@Module({ controllers: [CommentController], providers: [CommentActions], exports: [CommentActions] })
export class ThreadsModule {}
