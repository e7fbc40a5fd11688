import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './app.js';
import type { AppOptions } from './app.module.js';
import { FirstRun } from './auth/first-run.js';
import { type Configuration, readConfiguration } from './config/configuration.js';
import { JobRunner } from './jobs/job-runner.js';
import { listen } from './web/listen.js';

/** Starts the HTTP server on the configured address, and says where it is. */
export async function serve(
  configuration: Configuration = readConfiguration(),
  options: AppOptions = {},
): Promise<NestFastifyApplication> {
  const app = await createApp(configuration, options);
  await listen(app, configuration);
  stopOnSignals(app);
  await app.get(JobRunner).start();
  await greet(app, configuration);
  return app;
}

async function greet(app: NestFastifyApplication, { publicUrl }: Configuration): Promise<void> {
  process.stdout.write(`Rungs is at ${publicUrl}\n`);
  const path = await app.get(FirstRun).path();
  if (path)
    process.stdout.write(
      `Open this link once, within a day, to make the first administrator:\n  ${publicUrl}${path}\n`,
    );
}

/** Lets running requests and jobs end, then leaves; a second signal leaves at once. */
function stopOnSignals(app: NestFastifyApplication): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void app.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
