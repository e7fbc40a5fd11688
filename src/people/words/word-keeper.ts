import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { PersonWords } from './person-words.repository.js';

/** People who were there before they could be found by words get theirs when the server starts. */
@Injectable()
export class WordKeeper implements OnApplicationBootstrap {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async onApplicationBootstrap(): Promise<void> {
    await new PersonWords(this.unitOfWork).addMissing();
  }
}
