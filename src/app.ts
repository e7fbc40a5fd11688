import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type AppOptions } from './app.module.js';
import { InstallationSecrets } from './auth/installation-secrets.js';
import { sessionLife, SessionStore } from './auth/session-store.js';
import { type Configuration } from './config/configuration.js';
import { installHttp } from './web/http.js';
import { KeptAnswers } from './web/kept-answers.js';
import { OpenRequests } from './web/open-requests.js';
import { AppLogger } from './web/app-logger.js';
import { requestIds } from './web/request-ids.js';

/**
 * The whole application, initialised but not listening: tests call `app.inject`, the server listens. The database is up
 * to date when this returns.
 */
export async function createApp(
  configuration: Configuration,
  options: AppOptions = {},
): Promise<NestFastifyApplication> {
  const secure = configuration.publicUrl.startsWith('https:');
  const logger = new AppLogger(configuration.logLevel);
  // Reached by https means behind one proxy. Only the address which that one added says who asked: what stands before it
  // came with the request, and would let anybody begin anew with the throttles.
  const adapter = new FastifyAdapter({
    trustProxy: secure && ((_address, hop) => hop === 0),
    genReqId: requestIds(),
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(configuration, options),
    adapter,
    {
      logger,
      abortOnError: false,
      forceCloseConnections: true,
    },
  );
  const secret = await app.get(InstallationSecrets).of('sessions');
  await installHttp(app, {
    secret,
    secure,
    sessions: app.get(SessionStore),
    sessionLife,
    kept: app.get(KeptAnswers),
    requests: app.get(OpenRequests),
  });
  logger.logRequestsOf(app.getHttpAdapter().getInstance());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
