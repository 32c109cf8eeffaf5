import { Module } from '@nestjs/common';
import { NoticeConsumer } from './consumer';
import { NoticeActions } from './notice.actions';
import { NoticeController } from './notice.controller';
import { NoticeQueries } from './notice.queries';

@Module({
  controllers: [NoticeController],
  providers: [NoticeConsumer, NoticeQueries, NoticeActions],
})
export class NoticesModule {}
