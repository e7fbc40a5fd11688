import { describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { CONFIGURATION, readConfiguration } from '../../../src/config/configuration.js';
import { PdfModule } from '../../../src/pdf/pdf.module.js';
import { PdfRenderer } from '../../../src/pdf/pdf-renderer.js';
import { sampleLetter } from '../../unit/pdf/samples/report.js';

@Global()
@Module({
  providers: [{ provide: CONFIGURATION, useValue: readConfiguration({}) }],
  exports: [CONFIGURATION],
})
class ConfigurationModule {}

describe('the application', () => {
  it('gives its parts one renderer, and closes the browser with itself', async () => {
    const application = await Test.createTestingModule({
      imports: [ConfigurationModule, PdfModule],
    }).compile();
    const renderer = application.get(PdfRenderer);
    expect((await renderer.render(sampleLetter('en'), 'en')).subarray(0, 5).toString()).toBe('%PDF-');
    const id = (await renderer.browserProcessId()) ?? 0;
    expect(process.kill(id, 0)).toBe(true);
    await application.close();
    expect(() => process.kill(id, 0)).toThrow('ESRCH');
  });
});
