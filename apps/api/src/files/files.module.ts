import { Global, Module } from '@nestjs/common';
import { FileActions } from './file.actions';
import { FileController } from './file.controller';
import { FileDoors } from './file.doors';

/** Evidence: what is handed in with a report or a completion report. */
@Global()
@Module({
  controllers: [FileController],
  providers: [FileActions, FileDoors],
  exports: [FileActions, FileDoors],
})
export class FilesModule {}
