import { RationaleService } from '../../../src/calibration/rationale.service.js';
import type { DecisionForm } from '../../../src/calibration/rationale.input.js';
import type { SheetForm } from '../../../src/calibration/score-sheet.input.js';
import { ScoreSheetService } from '../../../src/calibration/score-sheet.service.js';
import { SeatRepository } from '../../../src/calibration/seat.repository.js';
import { CaseClock } from '../../../src/cases/case-clock.service.js';
import { NominationService } from '../../../src/cases/nomination.service.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { chairOf } from '../../../src/domain/calibration/chair.js';
import type { Seat } from '../../../src/domain/calibration/seat.js';
import { phase, type Phase } from '../../../src/domain/visibility/phase.js';
import { relationsTo } from '../../../src/domain/visibility/relations-to.js';
import { mayRead } from '../../../src/domain/visibility/viewer-access.js';
import { levelOf } from '../../../src/domain/framework/framework.js';
import { isOutcome } from '../../../src/domain/workflow/case-state.js';
import type { VisibleObject } from '../../../src/domain/visibility/visibility-table.js';
import { hire, seat } from '../../support/many-members.js';
import type { Conduct, RandomCommittee } from '../../support/random-committees.js';
import type { Hired, Name } from '../calibration/committee-people.js';
import { cycleId, start } from '../calibration/committee-population.js';
import { type CommitteeWorld, refusal } from '../calibration/committee-world.js';

type Who = Name | Hired;

/** What somebody wrote: no word is the beginning of another. */
interface Written {
  readonly word: string;
  readonly object: VisibleObject | 'nobody';
  readonly author: string;
}

interface Heard {
  readonly id: string;
  readonly candidate: Hired;
  readonly manager: Hired;
  readonly lineAbove: Who;
  readonly conduct: ReadonlyMap<string, Conduct>;
  readonly written: Written[];
  /** Who stepped aside, by the plan and what was taken, not by what the server says. */
  readonly aside: Set<string>;
  readonly handedIn: Set<string>;
  seats: readonly Seat[];
  reached: Partial<Phase>;
}

const day = 86_400_000;
let sittings = 0;

/**
 * Two cases before one random committee, whose conduct in the second is that of the first in the opposite order, played by the
 * real services. Everybody's words are kept with the object they belong to, and what happened is kept as the test did it.
 */
export class SittingInPrint {
  private readonly name = `sitting${++sittings}`;
  private readonly roster: readonly Hired[];
  readonly cases: Heard[] = [];
  sessionId = '';
  private words = 0;

  constructor(
    private readonly world: CommitteeWorld,
    private readonly committee: RandomCommittee,
    private readonly look: (stage: string) => Promise<void>,
  ) {
    this.roster = committee.facts.seats.map((_, index): Hired => `${this.name}m-${index + 1}`);
  }

  /** Everybody who might ask for a document. */
  get readers(): readonly Who[] {
    const lines = this.cases.flatMap(({ candidate, manager }) => [candidate, manager]);
    const offices = ['boss', 'facilitator', 'hr', 'auditor', 'ratifier', 'stranger'] as const;
    return [...new Set([...this.roster, ...lines, ...offices])];
  }

  /** As far as the committee's conduct carries it. */
  async play(): Promise<void> {
    const { world } = this;
    await this.gather();
    this.sessionId = await world.planned(
      this.cases.map(({ id }) => id),
      this.name,
    );
    await this.follow();
    await this.leave('planned');
    await this.look('planned');
    if ((await refusal(world.openScoring(this.sessionId))) !== 'done') return;
    await this.follow();
    await this.score();
    await this.look('scoring');
    await this.leave('scoring');
    await this.look('scoring, some left');
    if (!(await this.reveal())) return;
    await this.look('revealed');
    await this.vote();
    await this.look('voted');
    await this.explain();
    await this.look('explained');
    if ((await refusal(this.closeSession())) !== 'done') return;
    await this.look('closed');
    world.clock.set(new Date('2026-05-15T01:00:00.000Z'));
    for (const one of this.decided()) await world.send('hr', one.id, 'RELEASE');
    for (const one of this.decided())
      one.reached = { ...one.reached, released: true, releasedToManager: true };
    await this.look('released');
  }

  /** Whether the table opens the word to them now. */
  async mayRead(who: Who, one: Heard, { object, author }: Written): Promise<boolean> {
    if (object === 'nobody') return false;
    const { state } = await this.world.row(one.id);
    const { roles, hrDepartments } = this.world.viewer(who);
    const relations = relationsTo(
      {
        candidate: one.candidate,
        manager: one.manager,
        lineAbove: one.lineAbove,
        nominator: one.manager,
        sponsor: null,
        peers: [],
        corroborators: [],
        seats: [
          ...[...one.aside].map((person) => ({ person, recused: true })),
          ...one.seats
            .filter(({ personId, status }) => status === 'open' && !one.aside.has(personId))
            .map(({ personId }) => ({ person: personId, recused: false })),
        ],
        facilitator: 'facilitator',
        panel: [],
        recusedRatifiers: [],
        awaitedActs: [],
        department: '产品部',
      },
      { person: who, roles, hrDepartments, standsInFor: [] },
    );
    const sessionReleased = this.cases.every(({ reached }) => reached.released === true);
    const ownSheetHandedIn = one.handedIn.has(who);
    const own = author === who;
    return mayRead(
      object,
      relations,
      phase({ ...one.reached, state, sessionReleased, ownSheetHandedIn, own }),
    );
  }

  private async gather(): Promise<void> {
    const { world, committee, name } = this;
    const unitOfWork = world.get(UnitOfWork);
    world.clock.set(start);
    await hire(unitOfWork, cycleId, this.roster, { level: 'P4', managerId: 'boss' });
    const alternates = committee.facts.seats.filter(({ office }) => office === 'alternate').length;
    await seat(unitOfWork, cycleId, name, this.roster, alternates);
    const conducts = [...committee.conduct.values()];
    for (const [index, ordered] of [conducts, [...conducts].reverse()].entries()) {
      const conduct = new Map(this.roster.map((member, place) => [member, ordered[place] as Conduct]));
      const tied = (tie: Conduct['tie']) => this.roster.find((member) => conduct.get(member)?.tie === tie);
      const candidate: Hired = `${name}c-${index + 1}`;
      const { manager, lineAbove } = await this.line(index, tied('peer'), tied('line-above'));
      await hire(unitOfWork, cycleId, [candidate], { level: 'P2', managerId: manager });
      const one = {
        ...{ id: '', candidate, manager, lineAbove, conduct, written: [], seats: [] },
        aside: new Set([manager, lineAbove].filter((who) => this.roster.includes(who as Hired))),
        handedIn: new Set<string>(),
        reached: { thesisSubmitted: true, selfSubmitted: true, managerSubmitted: true, sealed: true },
      } as Heard;
      this.cases.push({ ...one, id: await this.seal(one) });
    }
  }

  /** A member as the manager of the candidate, or as the manager's own, or neither. */
  private async line(index: number, manager: Hired | undefined, above: Hired | undefined) {
    if (manager) return { manager, lineAbove: 'boss' as const };
    const [hired, lineAbove] = [`${this.name}l-${index + 1}` as const, above ?? ('boss' as const)];
    await hire(this.world.get(UnitOfWork), cycleId, [hired], { level: 'P5', managerId: lineAbove });
    return { manager: hired, lineAbove };
  }

  private async seal(one: Heard): Promise<string> {
    const { world } = this;
    const { candidate, manager } = one;
    const thesis = () => this.word(one, 'thesis', manager);
    const { id } = await world.get(NominationService).create(world.viewer(manager), {
      ...{ cycleId, candidateId: candidate, targetLevel: 'P3' },
      ...{ changed: thesis(), proof: thesis(), risk: thesis() },
    });
    await world.send(manager, id, 'SUBMIT');
    await world.send(candidate, id, 'SUBMIT_SELF_REVIEW', this.review(one, 'self-review', candidate));
    const review = { ...this.review(one, 'manager-review', manager), endorsed: 'yes' };
    await world.send(manager, id, 'SUBMIT_MANAGER_REVIEW', review);
    await world.send('hr', id, 'ACCEPT_PACKET');
    return id;
  }

  private review(one: Heard, object: 'self-review' | 'manager-review', author: Who) {
    const asked = levelOf(this.world.framework, 'P3').required;
    const rating = (comment: string) => ({ value: 3, cannotTell: false, comment });
    const ratings = asked.map(({ id }, index) => [
      id,
      rating(index === 0 ? this.word(one, object, author) : ''),
    ]);
    return { ratings: Object.fromEntries(ratings) as object, summary: this.word(one, object, author) };
  }

  /** Of their own will, or taken out by HR: who is tied in a way that nobody computes before scoring, the others when their conduct says. */
  private async leave(when: 'planned' | 'scoring' | 'ballot'): Promise<void> {
    for (const one of this.cases)
      for (const { personId, seatId, status } of one.seats) {
        const { leaves, tie } = one.conduct.get(personId) as Conduct;
        const now = when === 'planned' ? tie !== 'none' : leaves === when;
        if (!now || status !== 'open' || one.aside.has(personId)) continue;
        const reason = this.word(one, 'nobody', 'hr');
        const taken =
          when === 'planned'
            ? this.world.send('hr', one.id, 'RECUSE_MEMBER', { seatId, reason })
            : this.world.send(personId as Hired, one.id, 'RECUSE', { reason });
        if ((await refusal(taken)) === 'done') one.aside.add(personId);
      }
    await this.follow();
  }

  private async score(): Promise<void> {
    const { world } = this;
    for (const one of this.cases)
      for (const member of this.open(one)) {
        const { handsIn, values } = one.conduct.get(member) as Conduct;
        const keys = Object.keys(world.byDimension(0));
        const scores = keys.map((key, index) => [key, values[index % values.length] ?? 'cannot-tell']);
        const notes = { [keys[0] ?? '']: this.word(one, 'nobody', member) };
        const form = { scores: Object.fromEntries(scores) as SheetForm['scores'], evidence: {}, notes };
        const sheets = world.get(ScoreSheetService);
        if (handsIn) await sheets.handIn(world.viewer(member), one.id, form);
        else await sheets.keep(world.viewer(member), one.id, form);
        if (handsIn) one.handedIn.add(member);
      }
    await this.follow();
  }

  /** After the deadline where somebody stays silent. @returns whether any case is on */
  private async reveal(): Promise<boolean> {
    const { world } = this;
    for (const one of this.cases) {
      const reveal = () => refusal(world.send('facilitator', one.id, 'REVEAL'));
      if ((await reveal()) !== 'done') {
        world.clock.set(new Date(world.clock.now().getTime() + 14 * day));
        await world.get(CaseClock).tick();
        if ((await reveal()) !== 'done') continue;
      }
      one.reached = { ...one.reached, revealed: true };
      const [dimension = ''] = Object.keys(world.byDimension(0));
      for (const member of this.open(one)
        .filter((who) => one.handedIn.has(who))
        .slice(0, 2)) {
        const input = { dimension, value: 4, reason: this.word(one, 'scores', member) };
        await world.get(ScoreSheetService).revise(world.viewer(member), one.id, input);
      }
    }
    if (!this.cases.some(({ reached }) => reached.revealed)) return false;
    await world.session('facilitator', this.sessionId, { type: 'OPEN_MEETING' });
    await this.follow();
    return true;
  }

  private async vote(): Promise<void> {
    for (const one of this.cases.filter(({ reached }) => reached.revealed)) {
      for (let round = 1; round <= 2 && !one.reached.outcomeSet; round++) {
        const send = (type: 'OPEN_BALLOT' | 'CLOSE_BALLOT') =>
          refusal(this.world.send(this.chair(one), one.id, type));
        if ((await send('OPEN_BALLOT')) !== 'done') break;
        for (const member of this.open(one)) {
          const { vote: choice } = one.conduct.get(member) as Conduct;
          if (choice !== null) await this.world.vote(one.id, { [member]: choice });
        }
        if (round === 1) await this.leave('ballot');
        if ((await send('CLOSE_BALLOT')) !== 'done') break;
        const outcomeSet = isOutcome((await this.world.row(one.id)).outcome);
        one.reached = { ...one.reached, ballotClosed: true, outcomeSet };
      }
    }
  }

  private async explain(): Promise<void> {
    const { world } = this;
    for (const one of this.cases.filter(({ reached }) => reached.outcomeSet)) {
      const chair = this.chair(one);
      const word = () => this.word(one, 'rationale', chair);
      const rationales = Object.keys(world.byDimension(0)).map((dimension, index) => {
        const text = index === 0 ? word() : '有据';
        return [dimension, { conclusion: 'meets', text, evidence: [], confirmed: 'yes' }];
      });
      await world.get(RationaleService).confirm(world.viewer(chair), one.id, {
        rationales: Object.fromEntries(rationales) as DecisionForm['rationales'],
        ...{
          differsBecause: word(),
          strengths: word(),
          gaps: word(),
          nextEvidence: word(),
          recommendation: word(),
        },
      });
    }
  }

  private async closeSession(): Promise<void> {
    const reason = '另行安排';
    for (const one of this.cases.filter(({ reached }) => !reached.outcomeSet))
      await this.world.send('facilitator', one.id, 'RESCHEDULE', { cause: 'other', reason });
    await this.world.session('facilitator', this.sessionId, { type: 'CLOSE_SESSION' });
    for (const one of this.decided()) one.reached = { ...one.reached, sessionClosed: true };
    await this.follow();
  }

  private decided(): Heard[] {
    return this.cases.filter(({ reached }) => reached.outcomeSet);
  }

  private async follow(): Promise<void> {
    for (const one of this.cases)
      one.seats = await this.world.get(SeatRepository).seats(await this.world.row(one.id));
  }

  private open({ seats }: Heard): Hired[] {
    return seats.filter(({ status }) => status === 'open').map(({ personId }) => personId as Hired);
  }

  private chair({ seats }: Heard): Hired {
    return (chairOf(seats)?.personId ?? '') as Hired;
  }

  private word({ written }: Heard, object: Written['object'], author: string): string {
    const word = `zq${this.name}x${++this.words}qz`;
    written.push({ word, object, author });
    return word;
  }
}
