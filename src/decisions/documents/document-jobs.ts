import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../../jobs/job-handlers.js';
import { packingJob } from './bundle-orders.service.js';
import { BundlePacking } from './bundle-packing.service.js';
import { DocumentRenewal, renewalJob } from './document-renewal.service.js';
import { printingJob } from './document-orders.service.js';
import { DocumentPrinting } from './document-printing.service.js';

interface Subject {
  readonly id: string;
}

/** Printing and packing, as jobs that are taken up again after a crash. */
@Injectable()
export class DocumentJobs implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly printing: DocumentPrinting,
    private readonly packing: BundlePacking,
    private readonly renewal: DocumentRenewal,
  ) {}

  onModuleInit(): void {
    this.handlers.register<Subject>(printingJob, async ({ id }) => {
      await this.printing.print(id);
    });
    this.handlers.register<Subject>(renewalJob, ({ id }) => this.renewal.renew(id));
    this.handlers.register<Subject>(packingJob, ({ id }, context) =>
      this.packing.pack(id, (done, total) => context.progress({ done, total })),
    );
  }
}
