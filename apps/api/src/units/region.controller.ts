import { Controller, Get, Query } from '@nestjs/common';
import type { RegionAnswer } from '@lianban/contract';
import { Allow } from '../http/allow';
import { findRegions } from './region';
import { FindRegions } from './unit.dto';

const MOST = 30;

/** GB/T 2260, for whoever fills in where a unit lies. */
@Controller('regions')
export class RegionController {
  @Get()
  @Allow('unit.read')
  list(@Query() { q = '' }: FindRegions): RegionAnswer[] {
    return findRegions(q.trim(), MOST);
  }
}
