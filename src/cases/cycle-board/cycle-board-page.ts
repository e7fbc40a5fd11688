import { Injectable } from '@nestjs/common';
import { windowsOf } from '../../cycles/cycle-phases.js';
import { runsCycleOf } from '../../cycles/cycle-scope.js';
import { targetLevelsOf } from '../../cycles/target-levels.js';
import { readsDepartment } from '../../people/acting.js';
import { PeopleRepository } from '../../people/people.repository.js';
import { RulebookService } from '../../rulebook/rulebook.service.js';
import type { Viewer } from '../../web/viewer.js';
import { PersonNames } from '../person-names.service.js';
import type { BoardFilter } from './cycle-board.input.js';
import { CycleBoard } from './cycle-board.service.js';
import { cycleBoardView } from './cycle-board.view.js';

/** Adds names and choices to the board of a cycle. */
@Injectable()
export class CycleBoardPage {
  constructor(
    private readonly board: CycleBoard,
    private readonly names: PersonNames,
    private readonly people: PeopleRepository,
    private readonly rulebook: RulebookService,
  ) {}

  async of(viewer: Viewer, cycleId: string, filter: BoardFilter) {
    const record = await this.board.of(viewer, cycleId, filter);
    const framework = await this.rulebook.framework(record.cycle.frameworkVersion);
    const [kind, owner] = (filter.waiting ?? '').split(':');
    const named = [
      ...record.waitedFor.map(({ personId }) => personId),
      kind === 'person' ? (owner ?? null) : null,
      ...record.unfollowed.flatMap(({ candidateId, snapshot }) => [
        candidateId,
        snapshot.context.unfollowed?.personId ?? null,
      ]),
    ];
    return cycleBoardView({
      ...record,
      filter,
      windows: windowsOf(record.cycle.calendar),
      nameOf: await this.names.of(named, viewer),
      levels: targetLevelsOf(framework).map(({ code }) => code),
      allDepartments: (await this.people.departments()).filter((name) => readsDepartment(viewer, name)),
      runs: runsCycleOf(viewer, record.cycle.departments),
    });
  }
}
