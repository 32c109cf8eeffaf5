import { Module } from '@nestjs/common';
import { PersonController } from './person.controller';
import { PersonQueries } from './person.queries';

@Module({ controllers: [PersonController], providers: [PersonQueries] })
export class PeopleModule {}
