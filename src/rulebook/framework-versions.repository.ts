import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { FrameworkVersionRow } from './framework-version.entity.js';

@Injectable()
export class FrameworkVersionsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  find(version: string): Promise<FrameworkVersionRow | null> {
    return this.unitOfWork.entities().findOneBy(FrameworkVersionRow, { version });
  }

  /** Versions of a framework without their content, latest first. */
  of(frameworkKey: string): Promise<Pick<FrameworkVersionRow, 'version' | 'publishedAt'>[]> {
    return this.unitOfWork.entities().find(FrameworkVersionRow, {
      select: { version: true, publishedAt: true },
      where: { frameworkKey },
      order: { publishedAt: 'DESC', version: 'ASC' },
    });
  }

  /** Adds a version, inside a unit. One that is there already stays as it is. */
  async add(row: FrameworkVersionRow): Promise<void> {
    await this.unitOfWork
      .require('FrameworkVersionsRepository.add')
      .createQueryBuilder()
      .insert()
      .into(FrameworkVersionRow)
      .values(row)
      .orIgnore()
      .execute();
  }
}
