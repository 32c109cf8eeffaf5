import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import type { Permission } from '@lianban/rules';
import { Allow } from './allow';

/** One route a move: `POST …/<move>`, answered with the thing as it now is. */
export const Move = (move: string, permission: Permission): MethodDecorator =>
  applyDecorators(Post(move), HttpCode(200), Allow(permission));
