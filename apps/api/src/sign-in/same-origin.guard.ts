import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Refusal } from '@lianban/rules';
import type { Request } from '../http/caller';
import { isOwnOrigin } from '../http/origin';

/**
 * Refuses what another site's page sends, for the routes that read or set the refresh cookie.
 *
 * SameSite=Strict keeps the cookie from other sites, but not from a sibling host: to a browser every office under
 * one domain is one site. Browsers say themselves where a request comes from, in headers that no page can forge:
 * `Sec-Fetch-Site` over https and on this machine, `Origin` also over plain http. A caller that sends neither is no
 * browser, and has no cookie that it was not given on purpose.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { headers, host } = context.switchToHttp().getRequest<Request>();
    const site = headers['sec-fetch-site'];
    const own = site === undefined ? isOwnOrigin(headers.origin, [host]) : site === 'same-origin';
    if (!own) throw new Refusal('other-site', { origin: headers.origin ?? null, host });
    return true;
  }
}
