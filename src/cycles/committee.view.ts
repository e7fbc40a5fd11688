import type { SeatOffice } from '../domain/calibration/seat.js';
import type { Framework } from '../domain/framework/framework.js';
import type { Language } from '../domain/framework/text.js';
import type { PersonRow } from '../people/person.entity.js';
import type { Committee } from './committee.repository.js';
import type { CycleRow } from './cycle.entity.js';
import { personRank } from './person-rank.js';
import { targetLevelsOf } from './target-levels.js';

interface FormRecord {
  readonly cycle: CycleRow;
  readonly committee: Committee | null;
  readonly framework: Framework;
  readonly people: readonly PersonRow[];
  readonly hrPeople: readonly PersonRow[];
  readonly language: Language;
}

/** The form of a committee. People who rank highest come first, since one must rank above the target. */
export function committeeFormView({ cycle, committee, framework, people, hrPeople, language }: FormRecord) {
  const holding = (office: SeatOffice): string[] =>
    (committee?.members ?? []).filter((member) => member.office === office).map(({ personId }) => personId);
  return {
    cycleId: cycle.id,
    cycleName: cycle.name,
    id: committee?.id ?? '',
    action: `/cycles/${cycle.id}/committees/${committee?.id ?? 'new'}`,
    name: committee?.name ?? '',
    facilitatorId: committee?.facilitatorId ?? '',
    levels: committee?.levels ?? [],
    chairId: holding('chair')[0] ?? '',
    deputyId: holding('deputy')[0] ?? '',
    memberIds: holding('member'),
    alternateIds: holding('alternate'),
    levelChoices: targetLevelsOf(framework).map((level) => ({
      value: level.code,
      label: `${level.code} ${level[language]}`,
    })),
    hrChoices: hrPeople.map(({ id, name, employeeNumber }) => ({
      value: id,
      label: `${name}（${employeeNumber}）`,
    })),
    choices: people
      .map((person) => ({ person, rank: personRank(person, framework) }))
      .sort((one, other) => other.rank - one.rank)
      .map(({ person, rank }) => ({ value: person.id, label: labelOf(person, rank) })),
    removable: committee !== null && cycle.state === 'draft',
  };
}

function labelOf({ name, employeeNumber, level }: PersonRow, rank: number): string {
  return [name, employeeNumber, level ?? (rank > 0 ? `R${rank}` : '')]
    .filter((part) => part !== '')
    .join(' · ');
}
