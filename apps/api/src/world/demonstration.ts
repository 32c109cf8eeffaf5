import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SetUpActions } from '../sign-in/set-up.actions';
import { WorldLoader } from '../sign-in/world-loader';
import { Store } from '../store/store';
import { PersonRow } from '../units/person.entity';
import { CAST } from './people/cast';

/** Whoever administers the demonstration. */
export const DEMO_ADMIN = { login: 'admin', name: '韦安民' } as const;
/** Written in the manual; exists in the demonstration alone. */
export const DEMO_PASSWORD = 'lianban-demo';

/** A sentence for whoever started the demonstration on data that is somebody's. */
export class DemonstrationFault extends Error {}

/**
 * Loads the example world before the server opens its port and before its clock begins to run, or goes on with it
 * where an earlier start was cut short.
 */
@Injectable()
export class Demonstration implements OnModuleInit {
  constructor(
    private readonly setUp: SetUpActions,
    private readonly loader: WorldLoader,
    private readonly store: Store,
  ) {}

  async onModuleInit(): Promise<void> {
    if (await this.setUp.isOpen()) await this.setUp.loadExample({ ...DEMO_ADMIN, password: DEMO_PASSWORD });
    const admin = await this.requireOurs();
    // Does nothing where all is there. Set-up only writes down what went wrong; here it must not be overheard.
    await this.loader.fill({ adminId: admin.id, world: { people: [] } });
  }

  private async requireOurs(): Promise<PersonRow> {
    const { rows } = this.store;
    const admin = await rows.findOneBy(PersonRow, { login: DEMO_ADMIN.login, name: DEMO_ADMIN.name });
    const [first] = CAST;
    if (!admin || !(await rows.existsBy(PersonRow, { login: first!.login, name: first!.name }))) {
      throw new DemonstrationFault(
        '此数据目录已用于其他安装，示例须使用独立的目录（DATA_DIR）或数据库。 ' +
          'This data belongs to another installation: give the demonstration a folder (DATA_DIR) or a database of its own.',
      );
    }
    return admin;
  }
}
