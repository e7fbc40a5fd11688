import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

@Injectable()
export class Health {
  constructor(private readonly database: Database) {}

  /** @throws Error when the database does not answer, or lacks a migration */
  async check(): Promise<void> {
    if (await this.database.reader.showMigrations()) throw new Error('The database lacks a migration.');
  }
}
