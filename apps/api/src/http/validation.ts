import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldFault } from '@lianban/contract';
import { Refusal } from '@lianban/rules';

/** Bodies and queries are taken as their class says: unknown fields are refused, each fault is named. */
export const validation = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (faults) =>
      new Refusal('body-malformed', { fields: faults.flatMap((fault) => fieldsOf(fault)) }),
  });

function fieldsOf(fault: ValidationError, above = ''): FieldFault[] {
  const field = above + fault.property;
  const own = Object.keys(fault.constraints ?? {}).map((rule) => ({ field, rule }));
  return [...own, ...(fault.children ?? []).flatMap((child) => fieldsOf(child, `${field}.`))];
}
