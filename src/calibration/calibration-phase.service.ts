import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../cases/case.entity.js';
import { seatOf } from '../domain/calibration/open-seats.js';
import type { Phase } from '../domain/visibility/phase.js';
import { isChair } from '../domain/workflow/chair-turn.js';
import type { CaseFacts } from '../domain/workflow/case-facts.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Viewer } from '../web/viewer.js';
import { AgendaRepository } from './agenda.repository.js';
import { ToldSittings } from './told-sittings.service.js';

/** What this feature knows of where a case is for one reader. */
@Injectable()
export class CalibrationPhase {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly told: ToldSittings,
  ) {}

  async of(row: CaseRow, viewer: Viewer, facts: CaseFacts): Promise<Partial<Phase>> {
    const seat = seatOf(viewer.personId, facts.seats);
    const own = row.candidateId === viewer.personId && row.packetHash !== null;
    return {
      ...(own && { rosterPublished: (await this.told.of(row.id)) !== null }),
      ownSheetHandedIn: seat?.sheetHandedIn ?? false,
      chair: seat !== null && isChair(seat.seatId, facts.seats, turns(row)),
      // Only seats stop reading with their session.
      sessionReleased: seat !== null && (await this.allReleased(facts.session?.sessionId ?? null)),
    };
  }

  /** Asked by each case of a session, and the same for all of them. */
  private async allReleased(sessionId: string | null): Promise<boolean> {
    if (sessionId === null) return false;
    const tables = ['agenda_item', 'promotion_case'];
    return this.unitOfWork.remembered(`all released ${sessionId}`, tables, async () => {
      const lines = await this.agenda.open(sessionId);
      return lines.every(({ row }) => row.final || isReleased(row));
    });
  }
}

/** The chair changes when the time for the rationale passes, and then alone. */
function turns({ state, snapshot }: CaseRow): number {
  return state === 'calibration.rationale' ? snapshot.context.stage : 0;
}

function isReleased({ state }: CaseRow): boolean {
  return state === 'released' || state === 'notice' || state === 'appeal' || state === 'closed';
}
