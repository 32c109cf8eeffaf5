import type { FastifyReply } from 'fastify';
import { dispositionOf } from '../../http/disposition';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A Word document, to be saved under `name`. */
export async function sendDocx(reply: FastifyReply, name: string, bytes: Buffer): Promise<void> {
  await reply
    .header('content-type', DOCX)
    .header('content-disposition', dispositionOf(name))
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-cache')
    .send(bytes);
}
