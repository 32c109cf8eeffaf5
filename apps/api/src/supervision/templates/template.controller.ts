import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { say, type LetterTemplatesAnswer, type ResetTemplateBody } from '@lianban/contract';
import { LETTER_INSTRUMENTS, Refusal, type LetterInstrument } from '@lianban/rules';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/allow';
import { By, type Caller } from '../../http/caller';
import { idIn, Uploaded, type Upload } from '../../http/upload';
import { sendDocx } from './send-docx';
import { TemplateActions } from './template.actions';

export class OfficeAsked {
  @IsUUID()
  officeId: string;
}

export class ResetTemplate extends OfficeAsked implements ResetTemplateBody {
  @IsIn(LETTER_INSTRUMENTS)
  instrument: LetterInstrument;
}

export class TemplateWanted extends ResetTemplate {
  /** 0: the product's; left out: the one in use. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  version?: number;
}

@Controller('letter-templates')
export class TemplateController {
  constructor(private readonly actions: TemplateActions) {}

  @Get()
  @Allow('ladder-rule.read')
  read(@By() by: Caller, @Query() { officeId }: OfficeAsked): Promise<LetterTemplatesAnswer> {
    return this.actions.read(by, officeId);
  }

  /** A .docx in a multipart form, with the fields `officeId` and `instrument`. */
  @Post()
  @HttpCode(200)
  @Allow('letter-template.change')
  replace(@By() by: Caller, @Uploaded() { name, bytes, fields }: Upload): Promise<LetterTemplatesAnswer> {
    const officeId = idIn(fields, 'officeId');
    const instrument = LETTER_INSTRUMENTS.find((one) => one === fields['instrument']);
    if (!officeId || !instrument) {
      const field = officeId ? 'instrument' : 'officeId';
      throw new Refusal('body-malformed', { fields: [{ field, rule: 'isIn' }] });
    }
    return this.actions.replace(by, officeId, instrument, { name, bytes });
  }

  @Post('reset')
  @HttpCode(200)
  @Allow('letter-template.change')
  reset(@By() by: Caller, @Body() { officeId, instrument }: ResetTemplate): Promise<LetterTemplatesAnswer> {
    return this.actions.reset(by, officeId, instrument);
  }

  /** The template itself, to be changed in Word. */
  @Get('file')
  @Allow('ladder-rule.read')
  async file(@By() by: Caller, @Query() asked: TemplateWanted, @Res() reply: FastifyReply): Promise<void> {
    const bytes = await this.actions.template(by, { ...asked, version: asked.version ?? null });
    await sendDocx(reply, nameOf('letter-doc.template-file', asked.instrument), bytes);
  }

  /** A sample letter in it. */
  @Get('sample')
  @Allow('ladder-rule.read')
  async sample(@By() by: Caller, @Query() asked: TemplateWanted, @Res() reply: FastifyReply): Promise<void> {
    const bytes = await this.actions.sample(by, { ...asked, version: asked.version ?? null });
    await sendDocx(reply, nameOf('letter-doc.sample-file', asked.instrument), bytes);
  }
}

const nameOf = (
  word: 'letter-doc.template-file' | 'letter-doc.sample-file',
  instrument: LetterInstrument,
): string => say('zh-CN', word, { instrument: say('zh-CN', `instrument.${instrument}`) });
