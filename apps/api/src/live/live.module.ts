import { Module } from '@nestjs/common';
import { SignInModule } from '../sign-in/sign-in.module';
import { EventRelay } from './event.relay';
import { LiveGateway } from './live.gateway';
import { Rooms } from './rooms';

@Module({ imports: [SignInModule], providers: [EventRelay, LiveGateway, Rooms] })
export class LiveModule {}
