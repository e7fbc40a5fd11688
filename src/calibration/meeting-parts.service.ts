import { Injectable } from '@nestjs/common';
import { PersonNames } from '../cases/person-names.service.js';
import { CaseStore } from '../cases/case-store.service.js';
import type { VisibleCase } from '../cases/visible-case.js';
import type { Viewer } from '../web/viewer.js';
import { BallotService } from './ballot.service.js';
import { BoardService } from './board.service.js';
import { DiscussionTimers } from './discussion-timers.service.js';
import { OwnPart } from './own-part.service.js';

/** Parts of the page of a case in a meeting. */
@Injectable()
export class MeetingParts {
  constructor(
    private readonly boards: BoardService,
    private readonly ballots: BallotService,
    private readonly store: CaseStore,
    private readonly names: PersonNames,
    private readonly timers: DiscussionTimers,
    private readonly ownPart: OwnPart,
  ) {}

  board(viewer: Viewer, visible: VisibleCase) {
    return this.boards.opened(viewer, visible);
  }

  timer(viewer: Viewer, { row }: VisibleCase) {
    return this.timers.of(viewer, row);
  }

  own(viewer: Viewer, visible: VisibleCase, revises: boolean) {
    return this.ownPart.of(viewer, visible, revises);
  }

  /** What is worth a look before closing, with the name of the case that it is about. */
  async hints(viewer: Viewer, { row }: VisibleCase): Promise<{ code: string; about: string }[]> {
    const hints: { code: string; about: string }[] = [];
    for (const { code, caseId } of await this.ballots.hints(viewer, row.id)) {
      const { candidateId } = await this.store.load(caseId);
      const nameOf = await this.names.of([candidateId], viewer);
      hints.push({ code, about: nameOf(candidateId) });
    }
    return hints;
  }
}
