import { Injectable } from '@nestjs/common';
import { byId } from '../database/by-id.js';
import { Lookup } from '../database/lookup.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { levelOf, type Framework, type Level } from '../domain/framework/framework.js';
import { CaseEligibility } from './case-eligibility.service.js';
import { CycleSettings } from './cycle-settings.service.js';
import { RivalCases } from './rival-cases.repository.js';
import type { CaseRow } from './case.entity.js';
import { ThesisRow } from './thesis.entity.js';

const thesisOfCase = new Lookup(ThesisRow, ['caseId']);

/** What cycle, framework and nomination say of a case. */
@Injectable()
export class CaseSetting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cycles: CycleSettings,
    private readonly eligibility: CaseEligibility,
    private readonly rivals: RivalCases,
  ) {}

  async of(row: CaseRow) {
    const cycle = await this.cycles.of(row.cycleId);
    const { scale } = cycle.framework;
    return {
      cycleState: cycle.state,
      policies: cycle.policies,
      calendar: cycle.calendar,
      targetLevel: row.targetLevel,
      targetRank: row.targetRank,
      dimensions: dimensionsOf(cycle.framework, row.targetLevel),
      scale: { lowest: scale.min, highest: scale.max, bar: scale.bar },
      eligibility: row.eligibility ?? (await this.eligibility.of(row)).outcome,
      thesisWritten: await this.thesisWritten(row.id),
      nominatedMeanwhile: row.submittedAt === null && (await this.rivals.hasSubmitted(row)),
    };
  }

  /** Reads together what {@link of} is asked for next. */
  async foresee(rows: readonly CaseRow[]): Promise<void> {
    await this.foreseeTheses(rows.map(({ id }) => id));
    const drafts = rows.filter(({ eligibility }) => eligibility === null);
    await this.eligibility.foresee(drafts.map(({ candidateId }) => candidateId));
  }

  private thesisWritten(caseId: string): Promise<boolean> {
    return this.unitOfWork.remembered(`thesis ${caseId}`, ['thesis'], async () =>
      isWritten(await thesisOfCase.first(this.unitOfWork.entities(), { caseId })),
    );
  }

  private async foreseeTheses(caseIds: readonly string[]): Promise<void> {
    await this.unitOfWork.rememberedEach(caseIds, {
      key: (id) => `thesis ${id}`,
      tables: ['thesis'],
      read: async (ids) => {
        const theses = await thesisOfCase.rowsOfAny(this.unitOfWork.entities(), ids);
        const found = byId(theses, ({ caseId }) => caseId);
        return new Map(ids.map((id) => [id, isWritten(found.get(id) ?? null)]));
      },
    });
  }
}

function isWritten(thesis: ThesisRow | null): boolean {
  return thesis !== null && [thesis.changed, thesis.proof, thesis.risk].every((words) => words.trim() !== '');
}

/** A version of a framework never changes: asked once a level. */
const dimensions = new WeakMap<Level, readonly string[]>();

/** The dimensions that a level asks for, in the framework's order. */
function dimensionsOf(framework: Framework, code: string): readonly string[] {
  const level = levelOf(framework, code);
  const known = dimensions.get(level);
  if (known) return known;
  const asked = new Set(level.required.map(({ dimension }) => dimension));
  const found = framework.dimensions.map(({ key }) => key).filter((key) => asked.has(key));
  dimensions.set(level, found);
  return found;
}
