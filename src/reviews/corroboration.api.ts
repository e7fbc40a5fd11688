import { Controller, Param, Post } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { Input } from '../web/api/input.js';
import { Api } from '../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { CorroborationService } from './corroboration.service.js';
import { corroborationInput, type CorroborationInput } from './evidence.input.js';

/** The word of whoever is asked about one item. */
@Controller('api/cases/:id/evidence/:item/corroboration')
@Shows('evidence')
export class CorroborationApi {
  constructor(private readonly service: CorroborationService) {}

  @Post()
  @Api({
    id: 'corroborate',
    tag: 'evidence',
    summary: 'Confirm an item, or not',
    scope: 'cases',
    body: corroborationInput,
  })
  async answer(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('item') item: string,
    @Input() input: CorroborationInput,
  ): Promise<void> {
    await this.service.answer(viewer, id, item, input);
  }
}
