import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';

/** The ids of cases of which a person may read nothing at all, whatever their role: through a recused seat. */
export type ClosedToSource = (personId: string) => Promise<readonly string[]>;

/** Lists and figures that no single case is asked for leave out what is closed to their reader. Filled while the application starts. */
@Injectable()
export class ClosedTo {
  private readonly sources: ClosedToSource[] = [];

  constructor(private readonly unitOfWork: UnitOfWork) {}

  register(source: ClosedToSource): void {
    this.sources.push(source);
  }

  async caseIds(personId: string | null): Promise<readonly string[]> {
    if (personId === null) return [];
    return this.unitOfWork.remembered(`closed to ${personId}`, 'all', () => this.read(personId));
  }

  private async read(personId: string): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const source of this.sources) ids.push(...(await source(personId)));
    return ids;
  }
}
