import { Module } from '@nestjs/common';
import { UnitActions } from './unit.actions';
import { UnitController } from './unit.controller';
import { UnitQueries } from './unit.queries';

@Module({
  controllers: [UnitController],
  providers: [UnitActions, UnitQueries],
  exports: [UnitActions, UnitQueries],
})
export class UnitsModule {}
