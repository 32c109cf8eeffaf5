import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { LockAnswer } from '@lianban/contract';
import { Allow } from '../http/allow';
import { By, type Caller } from '../http/caller';
import { Locks } from './attempts';
import { LiftLock } from './security.dto';

@Controller('locks')
export class LockController {
  constructor(private readonly locks: Locks) {}

  @Get()
  @Allow('lock.read')
  list(): Promise<LockAnswer[]> {
    return this.locks.list();
  }

  @Post('lift')
  @Allow('lock.lift')
  @HttpCode(204)
  lift(@By() by: Caller, @Body() body: LiftLock): Promise<void> {
    return this.locks.lift(by, body);
  }
}
