import path from 'node:path';
import { Global, Module } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import { Random } from '../config/random.js';
import { FolderStorage } from '../storage/folder-storage.js';
import { MailDelivery } from './mail-delivery.js';
import { Mailer } from './mailer.js';
import { Outbox } from './outbox.js';

/** The folder of a configuration in which undelivered mails are. */
export function outboxFolder(configuration: Pick<Configuration, 'dataFolder'>): string {
  return path.join(configuration.dataFolder, 'outbox');
}

@Global()
@Module({
  providers: [
    Mailer,
    MailDelivery,
    {
      provide: Outbox,
      inject: [CONFIGURATION, Random],
      useFactory: (configuration: Configuration, random: Random) =>
        new Outbox(new FolderStorage(outboxFolder(configuration), random)),
    },
  ],
  exports: [Mailer],
})
export class MailModule {}
