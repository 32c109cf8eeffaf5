import { Controller, Get } from '@nestjs/common';
import { LIMITS, type OfficeDeskAnswer } from '@lianban/contract';
import { unitsWhere } from '@lianban/rules';
import { Allow } from '../http/allow';
import { By, type Caller } from '../http/caller';
import { OfficeDesk } from '../http/office-desk';
import { Store } from '../store/store';
import { officesBelow } from '../tasks/office-waiting';

/** 督办台: everything that waits for a coordination office, and what the offices below it left lying (domain §5). */
@Controller('office-desk')
export class DeskController {
  constructor(
    private readonly desk: OfficeDesk,
    private readonly store: Store,
  ) {}

  @Get()
  @Allow('office-desk.read')
  async read(@By() by: Caller): Promise<OfficeDeskAnswer> {
    const below = await officesBelow(this.store.rows, unitsWhere(by, 'office-desk.read', 'anywhere'));
    return this.desk.read({ actor: by, now: this.store.now(), below, most: LIMITS.pageSize });
  }
}
