import {
  type DynamicModule,
  Global,
  Inject,
  Injectable,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import { Database } from './database.js';
import { FolderLock } from './folder-lock.js';
import { openDatabase } from './open-database.js';
import { UnitOfWork } from './unit-of-work.js';

const FOLDER_LOCK = Symbol('FolderLock');

/** Nest stops modules in the reverse order of their registration: whoever writes to the end is registered after this. */
@Injectable()
class DatabaseCloser implements OnApplicationShutdown {
  constructor(
    private readonly database: Database,
    @Inject(FOLDER_LOCK) private readonly lock: FolderLock | null,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
    this.lock?.release();
  }
}

/** The open database and its unit of work, for everybody. */
@Global()
@Module({})
export class DatabaseModule {
  /** For a server: on SQLite it owns the data folder, and a second one is refused in words. */
  static forServer(): DynamicModule {
    return DatabaseModule.with((configuration) =>
      configuration.databaseUrl === null ? FolderLock.take(configuration.dataFolder) : Promise.resolve(null),
    );
  }

  /** For a command beside a server that may be running. */
  static forCommand(): DynamicModule {
    return DatabaseModule.with(() => Promise.resolve(null));
  }

  private static with(lock: (configuration: Configuration) => Promise<FolderLock | null>): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: FOLDER_LOCK, inject: [CONFIGURATION], useFactory: lock },
        { provide: Database, inject: [CONFIGURATION, FOLDER_LOCK], useFactory: openDatabase },
        UnitOfWork,
        DatabaseCloser,
      ],
      exports: [Database, UnitOfWork],
    };
  }
}
