import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { Assets } from './assets.js';
import { AssetsController } from './assets.controller.js';
import { Banners } from './banners.js';
import { FailureFilter } from './failure.filter.js';
import { ClockController } from './clock.controller.js';
import { FrameBuilder } from './frame-builder.js';
import { Guides } from './guides.js';
import { GuidesController } from './guides.controller.js';
import { Health } from './health.js';
import { HealthController } from './health.controller.js';
import { pageHelpers } from './helpers/page-helpers.js';
import { HomeController } from './home.controller.js';
import { KeptAnswers } from './kept-answers.js';
import { LiveController } from './live/live.controller.js';
import { LivePages } from './live/live-pages.js';
import { LiveStreams } from './live/live-streams.js';
import { Navigation } from './navigation.js';
import { OpenRequests } from './open-requests.js';
import { PageInterceptor } from './page.interceptor.js';
import { PageRenderer } from './page-renderer.js';
import { PreferencesController } from './preferences.controller.js';
import { Templates } from './templates.js';
import { Translations } from './translations.js';

/** Pages, forms, refusals, texts and access of every feature. The accounts supply who the viewer is. */
@Global()
@Module({
  controllers: [
    AssetsController,
    ClockController,
    GuidesController,
    HealthController,
    HomeController,
    LiveController,
    PreferencesController,
  ],
  providers: [
    { provide: Translations, useFactory: () => new Translations() },
    { provide: Assets, useFactory: () => new Assets() },
    {
      provide: Templates,
      inject: [Translations, Assets],
      useFactory: (translations: Translations, assets: Assets) =>
        new Templates((engine) => pageHelpers(engine, translations, assets)),
    },
    Navigation,
    Banners,
    Health,
    KeptAnswers,
    LivePages,
    LiveStreams,
    OpenRequests,
    FrameBuilder,
    Guides,
    PageRenderer,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
    { provide: APP_FILTER, useClass: FailureFilter },
  ],
  exports: [Translations, Templates, Navigation, Banners, Assets, LivePages],
})
export class WebModule {}
