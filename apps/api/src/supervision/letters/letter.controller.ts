import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import type { LetterAnswer, Page } from '@lianban/contract';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/allow';
import { By, IfMatch, type Caller } from '../../http/caller';
import { Store } from '../../store/store';
import { requireLetter } from './letter.access';
import { LetterActions } from './letter.actions';
import { AmendLetter, AnswerLetter, AnswerNote, HoldBack, LettersAsked, TalkHeld } from './letter.dto';
import { sendDocx } from '../templates/send-docx';
import { letterDocument } from './letter.document';
import { letterAnswer, lettersOf } from './letter.queries';

@Controller('letters')
export class LetterController {
  constructor(
    private readonly actions: LetterActions,
    private readonly store: Store,
  ) {}

  @Get()
  @Allow('letter.list')
  list(@By() by: Caller, @Query() asked: LettersAsked): Promise<Page<LetterAnswer>> {
    return lettersOf(this.store.rows, by, asked);
  }

  @Get(':id')
  @Allow('letter.read')
  async one(@By() by: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<LetterAnswer> {
    return letterAnswer(this.store.rows, by, await requireLetter(this.store.rows, by, id));
  }

  /** 公文: the letter in its office's template; a draft has no number yet. */
  @Get(':id/docx')
  @Allow('letter.read')
  async docx(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, bytes } = await letterDocument(this.store.rows, by, id);
    await sendDocx(reply, name, bytes);
  }

  @Patch(':id')
  @Allow('letter.amend')
  amend(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: AmendLetter,
  ): Promise<LetterAnswer> {
    return this.actions.amend(by, id, version, body);
  }

  @Post(':id/talk')
  @HttpCode(200)
  @Allow('letter.amend')
  talk(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: TalkHeld,
  ): Promise<LetterAnswer> {
    return this.actions.talk(by, id, version, body);
  }

  @Post(':id/sign')
  @HttpCode(200)
  @Allow('letter.sign')
  sign(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<LetterAnswer> {
    return this.actions.sign(by, id, version);
  }

  @Post(':id/hold-back')
  @HttpCode(200)
  @Allow('letter.hold-back')
  holdBack(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: HoldBack,
  ): Promise<LetterAnswer> {
    return this.actions.holdBack(by, id, version, body);
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Allow('letter.answer')
  answer(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: AnswerLetter,
  ): Promise<LetterAnswer> {
    return this.actions.answer(by, id, version, body);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Allow('letter.accept')
  accept(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: AnswerNote,
  ): Promise<LetterAnswer> {
    return this.actions.accept(by, id, version, body);
  }

  @Post(':id/reject')
  @HttpCode(200)
  @Allow('letter.accept')
  reject(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: AnswerNote,
  ): Promise<LetterAnswer> {
    return this.actions.reject(by, id, version, body);
  }
}
