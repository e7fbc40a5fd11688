import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../cases/case.entity.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { levelOf } from '../domain/framework/framework.js';
import { Refused, type FieldProblem } from '../domain/refusal.js';
import { ColleagueSearch } from '../people/colleague-search.service.js';
import type { EvidenceInput } from './evidence.input.js';
import type { EvidenceWords } from './evidence.repository.js';
import { patientWarning } from './patient-warning.view.js';

/** What is asked of an item of evidence before it is saved. */
@Injectable()
export class EvidenceChecks {
  constructor(
    private readonly cycles: CycleSettings,
    private readonly colleagues: ColleagueSearch,
  ) {}

  /** @throws Refused with the fields at fault; `patient-data` while a pattern is found and the warning not accepted */
  async words(row: CaseRow, input: EvidenceInput, hasFile: boolean): Promise<Omit<EvidenceWords, 'fileId'>> {
    const {
      version: _,
      corroborator: named,
      corroboratorId: chosen,
      warnedOf: _warned,
      keptFile: _file,
      ...words
    } = input;
    const corroboratorId = await this.corroborator(row, named, chosen ?? '');
    const known = await this.criteriaOf(row);
    const problems: FieldProblem[] = [
      ...(corroboratorId === undefined ? [await this.whyNot(named)] : []),
      ...(input.periodTo < input.periodFrom ? [{ path: 'periodTo', code: 'period-backwards' }] : []),
      ...(input.criteria.every((id) => known.has(id))
        ? []
        : [{ path: 'criteria', code: 'criterion-unknown' }]),
      ...contentProblems(input, hasFile),
    ];
    if (problems.length > 0) throw new Refused({ code: 'input-invalid', fields: problems });
    warnOfPatientData(input);
    return { ...words, criteria: [...new Set(words.criteria)], corroboratorId: corroboratorId ?? null };
  }

  /** Null for nobody; undefined for somebody who can't be asked. */
  private async corroborator(
    { candidateId }: CaseRow,
    named: string,
    chosen: string,
  ): Promise<string | null | undefined> {
    if (named === '') return null;
    const person = await this.colleagues.theOne(named, chosen);
    const fits = person && person.id !== candidateId && person.status !== 'left';
    return fits ? person.id : undefined;
  }

  private async whyNot(named: string): Promise<FieldProblem> {
    const several = (await this.colleagues.find(named, 'zh')).length > 1;
    return { path: 'corroborator', code: several ? 'corroborator-unclear' : 'corroborator-not-suitable' };
  }

  private async criteriaOf({ cycleId, targetLevel }: CaseRow): Promise<Set<string>> {
    const { framework } = await this.cycles.of(cycleId);
    return new Set(levelOf(framework, targetLevel).required.map(({ id }) => id));
  }
}

function contentProblems({ form, body }: EvidenceInput, hasFile: boolean): FieldProblem[] {
  if (form === 'file') return hasFile ? [] : [{ path: 'file', code: 'input-missing' }];
  if (body === '') return [{ path: 'body', code: 'input-missing' }];
  return form === 'link' && !isWebAddress(body) ? [{ path: 'body', code: 'link-not-web' }] : [];
}

/** Only what a browser opens as a page: never `javascript:` or a file. */
function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function warnOfPatientData(input: EvidenceInput): void {
  const warning = patientWarning(input);
  if (!warning) return;
  const confirmed = input.warningAccepted && [undefined, warning.warnedOf].includes(input.warnedOf);
  if (!confirmed) throw new Refused({ code: 'patient-data' });
}
