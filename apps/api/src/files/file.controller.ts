import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FileAnswer } from '@lianban/contract';
import { Refusal } from '@lianban/rules';
import type { FastifyReply } from 'fastify';
import { Allow } from '../http/allow';
import { By, type Caller } from '../http/caller';
import { dispositionOf } from '../http/disposition';
import { Uploaded, type Upload } from '../http/upload';
import { Store } from '../store/store';
import { AttachmentRow } from './attachment.entity';
import { FileActions } from './file.actions';
import { FileDoors } from './file.doors';

@Controller()
export class FileController {
  constructor(
    private readonly actions: FileActions,
    private readonly doors: FileDoors,
    private readonly store: Store,
  ) {}

  /** One file of a multipart form. */
  @Post('tasks/:id/files')
  @Allow('file.add')
  add(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) taskId: string,
    @Uploaded() upload: Upload,
  ): Promise<FileAnswer> {
    return this.actions.add(by, taskId, upload);
  }

  /** The bytes, to be saved: whatever they are, no browser opens them on this site. */
  @Get('files/:id')
  @Allow('task.read')
  async one(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { rows } = this.store;
    const file = await rows.findOne(AttachmentRow, { where: { id }, relations: { content: true } });
    if (!file) throw new Refusal('not-found', { id });
    await this.doors.requireReadable(rows, by, file);
    await reply
      .header('content-type', file.type)
      .header('content-disposition', dispositionOf(file.name))
      .header('x-content-type-options', 'nosniff')
      .header('etag', `"${file.digest}"`)
      .header('cache-control', 'private, no-cache')
      .send(file.content.bytes);
  }

  @Delete('files/:id')
  @HttpCode(204)
  @Allow('file.add')
  remove(@By() by: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.actions.remove(by, id);
  }
}
