import { type DynamicModule, Global, Module, type ModuleMetadata } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { AuthModule } from './auth/auth.module.js';
import { type CastMember, SampleCast } from './auth/sample-cast.js';
import { CalibrationModule } from './calibration/calibration.module.js';
import { CasesModule } from './cases/cases.module.js';
import { DirectoryModule } from './company-directory.js';
import { Clock, SystemClock } from './config/clock.js';
import { CONFIGURATION, type Configuration } from './config/configuration.js';
import { Random, SystemRandom } from './config/random.js';
import { DatabaseModule } from './database/database.module.js';
import { CyclesModule } from './cycles/cycles.module.js';
import { DecisionsModule } from './decisions/decisions.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { MailModule } from './mail/mail.module.js';
import { PeopleModule } from './people/people.module.js';
import { ReviewsModule } from './reviews/reviews.module.js';
import { RulebookModule } from './rulebook/rulebook.module.js';
import { SearchModule } from './search/search.module.js';
import { StorageModule } from './storage/storage.module.js';
import { ApiModule } from './web/api/api.module.js';
import { WebModule } from './web/web.module.js';

/** What tests, the demo and commands decide otherwise than a server. */
export interface AppOptions {
  readonly clock?: Clock;
  readonly random?: Random;
  /** Named on the page of one-click sign-in of the sample company. */
  readonly cast?: readonly CastMember[];
  /** False for a command beside a server that may be running: it takes no lock on the data folder. */
  readonly server?: boolean;
  /** Further modules, such as a test's own controllers. */
  readonly imports?: ModuleMetadata['imports'];
}

@Global()
@Module({})
class EnvironmentModule {}

/** The features, in the order in which they may import each other from the last to the first. */
const features = [
  RulebookModule,
  PeopleModule,
  CyclesModule,
  CasesModule,
  ReviewsModule,
  CalibrationModule,
  DecisionsModule,
  SearchModule,
];

/** Where the rooms of the house are put together; the only place that knows all of them. */
@Module({})
export class AppModule {
  static with(configuration: Configuration, options: AppOptions = {}): DynamicModule {
    return {
      module: AppModule,
      imports: [
        environment(configuration, options),
        options.server === false ? DatabaseModule.forCommand() : DatabaseModule.forServer(),
        AuditModule,
        JobsModule,
        StorageModule,
        MailModule,
        WebModule,
        ApiModule,
        AuthModule,
        DirectoryModule,
        ...features,
        ...(options.imports ?? []),
      ],
    };
  }
}

function environment(configuration: Configuration, { clock, random, cast }: AppOptions): DynamicModule {
  const providers = [
    { provide: CONFIGURATION, useValue: configuration },
    { provide: Clock, useValue: clock ?? new SystemClock() },
    { provide: Random, useValue: random ?? new SystemRandom() },
    { provide: SampleCast, useValue: new SampleCast(cast ?? []) },
  ];
  return { module: EnvironmentModule, providers, exports: providers.map(({ provide }) => provide) };
}
