import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Viewer } from '../web/viewer.js';
import { AgendaRepository } from './agenda.repository.js';
import type { AgendaOrderInput } from './session.input.js';
import { SessionService } from './session.service.js';

/** Orders agendas by hand. */
@Injectable()
export class AgendaOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agenda: AgendaRepository,
    private readonly sessions: SessionService,
  ) {}

  /**
   * Puts each line at the place that was given for it, `move` one place up or down; lines of which nothing was said, those that
   * the sender does not see among them, stay where they are as far as the others let them.
   * @throws Refused `not-found`, `conflict`, or what the machine says
   */
  arrange(viewer: Viewer, sessionId: string, { places, move, version }: AgendaOrderInput) {
    return this.unitOfWork.run(async () => {
      const items = (await this.agenda.allItems(sessionId)).filter(({ leftAt }) => leftAt === null);
      const numbers = items.map(({ number }) => number);
      const ordered = move ? moved(numbers, move) : placed(numbers, places);
      return this.sessions.send(viewer, sessionId, { type: 'ORDER_AGENDA', numbers: ordered }, version);
    });
  }
}

/** By the wished place; of two wishes for one place the one that moves there goes before the one that was there. */
function placed(numbers: readonly number[], places: Readonly<Record<string, number>>): number[] {
  const wish = (number: number) => places[String(number)] ?? number;
  const isMoving = (number: number) => (wish(number) === number ? 1 : 0);
  return [...numbers].sort(
    (one, other) => wish(one) - wish(other) || isMoving(one) - isMoving(other) || one - other,
  );
}

function moved(numbers: readonly number[], { number, by }: NonNullable<AgendaOrderInput['move']>): number[] {
  const from = numbers.indexOf(number);
  const to = Math.min(numbers.length - 1, Math.max(0, from + by));
  if (from < 0) return [...numbers];
  return numbers.toSpliced(from, 1).toSpliced(to, 0, number);
}
