import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { isOwnOrigin } from '../http/origin';

type Options = Parameters<IoAdapter['createIOServer']>[1];

/**
 * Sockets for our own pages and those that the operator names: asked before a handshake, because browsers let any page
 * open a socket anywhere. `X-Forwarded-Host` is the proxy's word for the host; no page can send it.
 */
export class LiveAdapter extends IoAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly allowed: readonly string[],
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: Options): ReturnType<IoAdapter['createIOServer']> {
    const allowRequest: NonNullable<Options>['allowRequest'] = ({ headers }, done) => {
      const forwarded = headers['x-forwarded-host'];
      done(null, isOwnOrigin(headers.origin, [headers.host, String(forwarded ?? '')], this.allowed));
    };
    return super.createIOServer(port, { ...options, allowRequest } as Options);
  }
}
