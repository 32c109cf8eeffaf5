import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** Parts of Nest that list at every start what they found. */
const STARTING_UP = new Set([
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
  'WebSocketsController',
]);

/** Nest's log lines as pino's: one JSON object a line on standard output, with the part that spoke as `context`. */
export class Log implements LoggerService {
  constructor(readonly pino: Logger) {}

  static at(level: string): Log {
    return new Log(pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }));
  }

  log = (message: unknown, ...rest: unknown[]): void =>
    this.write(STARTING_UP.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  warn = (message: unknown, ...rest: unknown[]): void => this.write('warn', message, rest);
  error = (message: unknown, ...rest: unknown[]): void => this.write('error', message, rest);
  fatal = (message: unknown, ...rest: unknown[]): void => this.write('fatal', message, rest);
  debug = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]): void => this.write('trace', message, rest);

  /** Nest passes the context last, and before it, for an error, the stack. */
  private write(
    level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const context = rest.at(-1);
    const stack = rest.length > 1 ? rest[0] : undefined;
    if (message instanceof Error) this.pino[level]({ context, err: message }, message.message);
    else this.pino[level]({ context, ...(stack !== undefined && { stack }) }, String(message));
  }
}
