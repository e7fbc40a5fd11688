import { suggestRationale } from '../../src/calibration/draft-rationale.js';
import { RationaleService } from '../../src/calibration/rationale.service.js';
import { ScoreSheetService } from '../../src/calibration/score-sheet.service.js';
import { SeatRepository } from '../../src/calibration/seat.repository.js';
import { memberScore } from '../../src/sample/written-words.js';
import { closeBallot, openBallot, reveal } from '../../src/sample/committee-stages.js';
import type { Play } from '../../src/sample/review-stages.js';
import type { InPlay, ReviewActs } from './play-reviews.js';
import { openSeatsOf } from './played-cases.js';

/** What the committee and those after it do with a case of the small cycle. */
export class CommitteeActs {
  readonly play: Play;

  constructor(private readonly reviews: ReviewActs) {
    this.play = { ...reviews.play, evidenceUntil: '2026-03-02' };
  }

  /** The first members hand in, one more keeps a draft; each writes a note for themselves. */
  async score(inPlay: InPlay, handIns = 9): Promise<void> {
    for (const [index, name] of openSeatsOf(inPlay.planned)
      .slice(0, handIns + 1)
      .entries()) {
      await this.sheet(inPlay, name, index < handIns);
      this.reviews.play.company.pass(4);
    }
  }

  private async sheet(inPlay: InPlay, name: string, handsIn: boolean): Promise<void> {
    const { company } = this.reviews.play;
    const viewer = await company.viewer(company.named(name));
    const sheets = company.use(ScoreSheetService);
    const { dimensions } = (await sheets.own(viewer, inPlay.id)).visible.facts;
    const notes = Object.fromEntries(
      dimensions.slice(0, 1).map((key) => [key, this.reviews.word(inPlay.key, 'notes', name)]),
    );
    const scores = Object.fromEntries(dimensions.map((key) => [key, this.scoreOf(inPlay, key, name)]));
    const form = { scores, evidence: {}, notes };
    if (handsIn) await sheets.handIn(viewer, inPlay.id, form);
    else await sheets.keep(viewer, inPlay.id, form);
  }

  private scoreOf(inPlay: InPlay, dimension: string, member: string): number {
    const { framework } = this.reviews.play;
    const { min, max } = framework.scale;
    const shift = this.reviews.variant.score?.(inPlay.key) ?? 0;
    const value = memberScore(framework, inPlay, dimension, member) + shift;
    return Math.min(max, Math.max(min, value));
  }

  async seatIdOf({ id }: InPlay, name: string): Promise<string> {
    const { company } = this.reviews.play;
    const seats = await company.use(SeatRepository).seats(await company.caseRow(id));
    const seat = seats.find(({ personId }) => personId === company.named(name).id);
    if (!seat) throw new Error(`${name} has no seat.`);
    return seat.seatId;
  }

  async vote(inPlay: InPlay, choice: 'promote' | 'decline', ballots = 9): Promise<void> {
    const { company } = this.reviews.play;
    const meant = this.reviews.variant.vote?.(inPlay.key) ?? choice;
    await reveal(this.play, inPlay);
    await openBallot(this.play, inPlay);
    for (const name of openSeatsOf(inPlay.planned).slice(0, ballots)) {
      const input = { choice: meant, againstOwnScore: true };
      await company.send(company.named(name), inPlay.id, 'CAST_BALLOT', input);
      company.pass(1);
    }
    if (ballots >= openSeatsOf(inPlay.planned).length) await closeBallot(this.play, inPlay);
  }

  /** The first open seat is the chair's, who stands by a rationale for each dimension. */
  async explain(inPlay: InPlay): Promise<void> {
    const { company } = this.reviews.play;
    const [chair = ''] = openSeatsOf(inPlay.planned);
    const viewer = await company.viewer(company.named(chair));
    const { visible } = await company.use(RationaleService).open(viewer, inPlay.id);
    const word = () => this.reviews.word(inPlay.key, 'rationale', chair);
    const { seats, scale } = visible.facts;
    const rationales = Object.fromEntries(
      visible.facts.dimensions.map((dimension, index) => {
        const { conclusion } = suggestRationale(dimension, { seats, bar: scale.bar, criteria: [] });
        const text = index === 0 ? word() : '证据充分，表现稳定。';
        return [dimension, { conclusion, text, evidence: [], confirmed: 'yes' as const }];
      }),
    );
    await company.use(RationaleService).confirm(viewer, inPlay.id, {
      rationales,
      differsBecause: word(),
      strengths: word(),
      gaps: word(),
      nextEvidence: word(),
      recommendation: word(),
    });
    company.pass(9);
  }
}
