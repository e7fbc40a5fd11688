import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';

/** The ids of cases in which a person has a part that the case's own row does not tell: as peer, corroborator, on a seat. */
export type PartsSource = (personId: string) => Promise<readonly string[]>;

/** Counts over many cases leave out those in which their reader has a part, and ask for each of them. Filled at start. */
@Injectable()
export class PartsElsewhere {
  private readonly sources: PartsSource[] = [];

  constructor(private readonly unitOfWork: UnitOfWork) {}

  register(source: PartsSource): void {
    this.sources.push(source);
  }

  caseIds(personId: string): Promise<readonly string[]> {
    return this.unitOfWork.remembered(`parts of ${personId}`, 'all', () => this.read(personId));
  }

  private async read(personId: string): Promise<readonly string[]> {
    const ids = new Set<string>();
    for (const source of this.sources) for (const id of await source(personId)) ids.add(id);
    return [...ids];
  }
}
