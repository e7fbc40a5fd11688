import { Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import { PdfRenderer } from './pdf-renderer.js';

/** The renderer of a running Rungs, closed with it. */
@Injectable()
export class ApplicationPdfRenderer extends PdfRenderer implements OnApplicationShutdown {
  constructor(@Inject(CONFIGURATION) configuration: Configuration) {
    super(configuration.browserPath);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }
}

/** Gives `PdfRenderer`; needs `CONFIGURATION` from a global module. */
@Module({
  providers: [ApplicationPdfRenderer, { provide: PdfRenderer, useExisting: ApplicationPdfRenderer }],
  exports: [PdfRenderer],
})
export class PdfModule {}
