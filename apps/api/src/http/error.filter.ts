import { randomUUID } from 'node:crypto';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { languageOf, type RefusalAnswer } from '@lianban/contract';
import { Refusal, type RefusalCode } from '@lianban/rules';
import type { FastifyReply } from 'fastify';
import type { Request } from './caller';
import { Recorder } from './record';
import { sentenceOf } from './sentence';
import { STATUS } from './status';

/** Every failure leaves through here: a code, a sentence in the caller's language, and nothing of the machine. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  constructor(private readonly recorder: Recorder) {}

  async catch(fault: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<Request>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const refusal = asRefusal(fault) ?? this.unexpected(fault, request);
    await this.recorder.refusal(refusal, request).catch((unwritten: unknown) => this.log.error(unwritten));
    const language = languageOf(request.headers['accept-language']);
    const { current, ...facts } = refusal.facts;
    const answer: RefusalAnswer = {
      code: refusal.code,
      message: sentenceOf(refusal, language),
      facts: current === undefined ? facts : { ...facts, current },
    };
    // The route may have said before that it answers a text or a file.
    void reply
      .status(STATUS[refusal.code])
      .header('content-language', language)
      .type('application/json; charset=utf-8')
      .send(answer);
  }

  /** What nobody foresaw is written down under a reference that the caller is given. */
  private unexpected(fault: unknown, request: Request): Refusal {
    const reference = randomUUID().slice(0, 8);
    const stack = fault instanceof Error ? fault.stack : String(fault);
    this.log.error(`${reference} ${request.method} ${request.url.split('?')[0]}: ${stack}`);
    return new Refusal('unexpected', { reference });
  }
}

/** What frameworks and the database refuse, by status or code. */
const BY_STATUS: Readonly<Record<number, RefusalCode>> = {
  400: 'body-malformed',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  413: 'file-too-large',
  415: 'body-malformed',
  429: 'too-many-requests',
  503: 'service-unavailable',
};

function asRefusal(fault: unknown): Refusal | undefined {
  if (fault instanceof Refusal) return fault;
  const status =
    fault instanceof HttpException ? fault.getStatus() : (fault as { statusCode?: unknown }).statusCode;
  const code = typeof status === 'number' ? BY_STATUS[status] : undefined;
  return code && new Refusal(code, code === 'body-malformed' ? { fields: [] } : {});
}
