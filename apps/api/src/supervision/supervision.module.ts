import { Inject, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../config';
import { CONFIG } from '../config.module';
import { OfficeDesk } from '../http/office-desk';
import { Rounds } from '../store/rounds';
import { Store } from '../store/store';
import { CaseActions } from './case.actions';
import { CaseController } from './case.controller';
import { DeskController } from './desk.controller';
import { RuleActions } from './ladder/rule.actions';
import { RuleController } from './ladder/rule.controller';
import { LetterActions } from './letters/letter.actions';
import { LetterController } from './letters/letter.controller';
import { lettersWaiting } from './letters/letters-waiting';
import { Sweep } from './sweep';
import { TemplateActions } from './templates/template.actions';
import { TemplateController } from './templates/template.controller';

@Module({
  controllers: [CaseController, DeskController, LetterController, RuleController, TemplateController],
  providers: [Sweep, CaseActions, LetterActions, RuleActions, TemplateActions],
  exports: [Sweep, CaseActions, LetterActions],
})
export class SupervisionModule implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds: Rounds;

  constructor(sweep: Sweep, store: Store, @Inject(CONFIG) config: Config, desk: OfficeDesk) {
    desk.register((asked) => lettersWaiting(store.rows, asked));
    this.rounds = new Rounds(store, config.sweepSeconds, () => sweep.run());
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }
}
