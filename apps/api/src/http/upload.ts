import '@fastify/multipart';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Refusal } from '@lianban/rules';
import { isUUID } from 'class-validator';
import type { Request } from './caller';

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The other fields of the form, by name. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The one file of a multipart form and its text fields; refused whole where it is over the limit. */
export const Uploaded = createParamDecorator(
  async (_: unknown, context: ExecutionContext): Promise<Upload> => {
    const request = context.switchToHttp().getRequest<Request>();
    if (!request.isMultipart()) throw new Refusal('file-missing');
    let file: { name: string; bytes: Uint8Array } | undefined;
    const fields: Record<string, string> = {};
    for await (const part of request.parts()) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value);
      else file = { name: part.filename.slice(0, 200), bytes: await part.toBuffer() };
    }
    if (!file?.name) throw new Refusal('file-missing');
    return { ...file, fields };
  },
);

/** An id among the fields of a form; refused where it is none. */
export function idIn(fields: Upload['fields'], field: string): string | undefined {
  const given = fields[field];
  if (given !== undefined && !isUUID(given))
    throw new Refusal('body-malformed', { fields: [{ field, rule: 'isUuid' }] });
  return given;
}
