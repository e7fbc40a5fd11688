import path from 'node:path';
import { Global, Module } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import { Random } from '../config/random.js';
import { FileRegister } from './file-register.js';
import { FileStorage } from './file-storage.js';
import { FolderStorage } from './folder-storage.js';

/** The folder of a configuration in which the files are. */
export function storageFolder(configuration: Pick<Configuration, 'dataFolder'>): string {
  return path.join(configuration.dataFolder, 'files');
}

@Global()
@Module({
  providers: [
    {
      provide: FileStorage,
      inject: [CONFIGURATION, Random],
      useFactory: (configuration: Configuration, random: Random) =>
        new FolderStorage(storageFolder(configuration), random),
    },
    FileRegister,
  ],
  exports: [FileStorage, FileRegister],
})
export class StorageModule {}
