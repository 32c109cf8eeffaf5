import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { TextDoor } from '../http/text-door';
import { ClassifiedDoor } from './classified.door';
import { ClassifiedInterceptor } from './classified.interceptor';
import { WordController, Words } from './word.controller';

/** 涉密: what says of itself that it is classified is refused at every door. */
@Global()
@Module({
  controllers: [WordController],
  providers: [
    Words,
    { provide: TextDoor, useClass: ClassifiedDoor },
    { provide: APP_INTERCEPTOR, useClass: ClassifiedInterceptor },
  ],
  exports: [TextDoor],
})
export class ClassifiedModule {}
