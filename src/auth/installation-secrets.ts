import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { InstallationSecretRow } from './installation-secret.entity.js';
import { newToken } from './tokens.js';

@Injectable()
export class InstallationSecrets {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The secret of that name, made by whoever asks first: sessions outlive a restart, and every server reads the same. */
  async of(name: string): Promise<string> {
    const known = await this.find(name);
    if (known) return known;
    await this.unitOfWork.run(() =>
      this.unitOfWork
        .entities()
        .createQueryBuilder()
        .insert()
        .into(InstallationSecretRow)
        .values({ name, value: newToken() })
        .orIgnore()
        .execute(),
    );
    const made = await this.find(name);
    if (!made) throw new Error(`The secret ${name} could not be kept.`);
    return made;
  }

  private async find(name: string): Promise<string | null> {
    const row = await this.unitOfWork.entities().findOneBy(InstallationSecretRow, { name });
    return row?.value ?? null;
  }
}
