import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@lianban/rules';

/** `anyone`: also without signing in. `signed-in`: whoever is. Else: whoever could have this permission somewhere. */
export type Door = Permission | 'anyone' | 'signed-in';

export const ALLOW = 'lianban:allow';

/** Says who may come through this route's door. A route that does not say lets nobody in. */
export const Allow = (door: Door): MethodDecorator => SetMetadata(ALLOW, door);
