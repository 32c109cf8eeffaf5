import { Module } from '@nestjs/common';
import { ReformActions } from './reform.actions';
import { ReformController } from './reform.controller';
import { RegionController } from './region.controller';
import { RegisterExportQueries } from './register/export.queries';
import { RegisterImportActions } from './register/import.actions';
import { RegisterController } from './register/register.controller';
import { UnitActions } from './unit.actions';
import { UnitController } from './unit.controller';
import { UnitFollowers } from './unit.followers';
import { UnitPageQueries } from './unit-page.queries';
import { UnitQueries } from './unit.queries';

@Module({
  controllers: [RegisterController, UnitController, ReformController, RegionController],
  providers: [
    UnitActions,
    ReformActions,
    UnitFollowers,
    UnitQueries,
    UnitPageQueries,
    RegisterExportQueries,
    RegisterImportActions,
  ],
  exports: [UnitActions, UnitQueries, UnitFollowers],
})
export class UnitsModule {}
