import { Module } from '@nestjs/common';
import { PersonActions } from './person.actions';
import { PersonController } from './person.controller';
import { PersonQueries } from './person.queries';

@Module({
  controllers: [PersonController],
  providers: [PersonActions, PersonQueries],
  exports: [PersonQueries],
})
export class PeopleModule {}
