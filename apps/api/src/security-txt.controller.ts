import { Controller, Get, Header, Inject } from '@nestjs/common';
import { Refusal } from '@lianban/rules';
import type { Config } from './config';
import { CONFIG } from './config.module';
import { Allow } from './http/allow';
import { Store } from './store/store';

/** ⚙ Days after which whoever reads the file asks for it anew. */
const GOOD_FOR_DAYS = 90;

/** Where a weakness is reported (RFC 9116). */
@Controller('.well-known')
export class SecurityTxtController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly store: Store,
  ) {}

  @Get('security.txt')
  @Allow('anyone')
  @Header('content-type', 'text/plain; charset=utf-8')
  read(): string {
    const { securityContact } = this.config;
    if (!securityContact) throw new Refusal('not-found');
    const expires = new Date(this.store.now().getTime() + GOOD_FOR_DAYS * 24 * 60 * 60 * 1000);
    return `Contact: ${securityContact}\nExpires: ${expires.toISOString()}\nPreferred-Languages: zh, en\n`;
  }
}
