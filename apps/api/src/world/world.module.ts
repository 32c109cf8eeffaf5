import { Global, Module } from '@nestjs/common';
import { WorldLoader } from '../sign-in/world-loader';
import { ExampleWorld } from './example-world';

/** Gives set-up the world that it may load; set-up knows it by the name of `WorldLoader` alone. */
@Global()
@Module({
  providers: [{ provide: WorldLoader, useClass: ExampleWorld }],
  exports: [WorldLoader],
})
export class WorldModule {}
