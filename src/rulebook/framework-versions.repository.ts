import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { FrameworkPublicationRow } from './framework-publication.entity.js';
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

  /** Every act of publishing, by framework, latest first. */
  publications(): Promise<FrameworkPublicationRow[]> {
    return this.unitOfWork
      .entities()
      .find(FrameworkPublicationRow, { order: { frameworkKey: 'ASC', number: 'DESC' } });
  }

  /** The last publication of each framework, by key. */
  lastPublications(): Promise<FrameworkPublicationRow[]> {
    return this.unitOfWork.remembered('last publications', ['framework_publication'], () =>
      this.unitOfWork
        .entities()
        .createQueryBuilder(FrameworkPublicationRow, 'publication')
        .where(
          `publication.number = (SELECT MAX(other.number) FROM framework_publication other
            WHERE other.framework_key = publication.frameworkKey)`,
        )
        .orderBy('publication.frameworkKey')
        .getMany(),
    );
  }

  /** The last publication of one framework, or null. */
  lastPublicationOf(frameworkKey: string): Promise<FrameworkPublicationRow | null> {
    return this.unitOfWork
      .entities()
      .findOne(FrameworkPublicationRow, { where: { frameworkKey }, order: { number: 'DESC' } });
  }

  async addPublication(row: FrameworkPublicationRow): Promise<void> {
    await this.unitOfWork
      .require('FrameworkVersionsRepository.addPublication')
      .insert(FrameworkPublicationRow, row);
  }
}
