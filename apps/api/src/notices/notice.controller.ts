import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  LIMITS,
  type NoticeAnswer,
  type NoticeCount,
  type Page,
  type ReadNotices,
  type ReadNoticesBody,
  type UnreadNoticesBody,
} from '@lianban/contract';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { Allow } from '../http/allow';
import { By, type Caller } from '../http/caller';
import { NoticeActions } from './notice.actions';
import { NoticeQueries } from './notice.queries';

/** The number of a notice. */
const NUMBER = /^[1-9]\d{0,17}$/;

export class NoticesWanted {
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  unread?: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export class ReadThem implements ReadNoticesBody {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LIMITS.pageSize)
  @Matches(NUMBER, { each: true })
  ids?: string[];

  @IsOptional()
  @Matches(NUMBER)
  upTo?: string;
}

export class UnreadThem implements UnreadNoticesBody {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LIMITS.pageSize)
  @Matches(NUMBER, { each: true })
  ids?: string[];

  @IsOptional()
  @IsUUID()
  batch?: string;
}

@Controller('notices')
export class NoticeController {
  constructor(
    private readonly queries: NoticeQueries,
    private readonly actions: NoticeActions,
  ) {}

  @Get()
  @Allow('signed-in')
  list(@By() by: Caller, @Query() wanted: NoticesWanted): Promise<Page<NoticeAnswer>> {
    return this.queries.list(by, wanted);
  }

  @Get('count')
  @Allow('signed-in')
  count(@By() by: Caller): Promise<NoticeCount> {
    return this.queries.count(by);
  }

  @Post('read')
  @HttpCode(200)
  @Allow('signed-in')
  read(@By() by: Caller, @Body() body: ReadThem): Promise<ReadNotices> {
    return this.actions.read(by, body);
  }

  @Post('unread')
  @HttpCode(204)
  @Allow('signed-in')
  unread(@By() by: Caller, @Body() body: UnreadThem): Promise<void> {
    return this.actions.unread(by, body);
  }
}
