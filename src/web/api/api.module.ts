import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { JobHandlers } from '../../jobs/job-handlers.js';
import { ApiBodies } from './api-bodies.js';
import { ApiDocument } from './api-document.js';
import { ApiDocumentController } from './api-document.controller.js';
import { ApiInterceptor } from './api.interceptor.js';
import { Idempotency } from './idempotency.js';
import { ServedOperations } from './served-operations.js';

/** What all operations below `/api` stand on; the operations are the features'. */
@Global()
@Module({
  controllers: [ApiDocumentController],
  providers: [
    ApiBodies,
    ApiDocument,
    Idempotency,
    ServedOperations,
    { provide: APP_INTERCEPTOR, useClass: ApiInterceptor },
  ],
  exports: [ApiBodies, ServedOperations],
})
export class ApiModule implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly idempotency: Idempotency,
  ) {}

  onModuleInit(): void {
    this.jobs.register('api.forget-answers', () => this.idempotency.forget());
    this.jobs.every(24 * 60, 'api.forget-answers');
  }
}
