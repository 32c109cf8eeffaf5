import { Module } from '@nestjs/common';
import { SignInModule } from '../sign-in/sign-in.module';
import { EventRelay } from './event.relay';
import { LiveGateway } from './live.gateway';
import { Presence } from './presence';
import { Rooms } from './rooms';

@Module({ imports: [SignInModule], providers: [EventRelay, LiveGateway, Presence, Rooms] })
export class LiveModule {}
