import {
  closeSession,
  openMeeting,
  openScoring,
  planSession,
  reveal,
} from '../../src/sample/committee-stages.js';
import { DelegationService } from '../../src/people/delegation.service.js';
import type { CompanyPlay } from './company-play.js';
import { today } from './company-play.js';
import { PlantedWords } from './planted-words.js';
import { CommitteeActs } from './play-committee.js';
import { type InPlay, type PlayVariant, ReviewActs } from './play-reviews.js';
import type { CaseKey } from './played-cases.js';

const committee = '产品经理评审委员会';

export interface SmallCycle extends CompanyPlay {
  readonly words: PlantedWords;
  readonly cases: ReadonlyMap<CaseKey, InPlay>;
  readonly sessions: Readonly<Record<'heard' | 'meeting' | 'scoring', string>>;
}

/** Plays a cycle in which a case stands in each kind of state at the end, and everything that was written has its word. */
export async function playSmallCycle(play: CompanyPlay, variant: PlayVariant = {}): Promise<SmallCycle> {
  return new SmallPlay(new ReviewActs(play, new PlantedWords(), variant)).whole();
}

class SmallPlay {
  private readonly cases = new Map<CaseKey, InPlay>();
  private readonly committee: CommitteeActs;

  constructor(private readonly acts: ReviewActs) {
    this.committee = new CommitteeActs(acts);
  }

  async whole(): Promise<SmallCycle> {
    const { company } = this.acts.play;
    await this.writeSealed();
    const heard = await this.hear();
    const { meeting, scoring } = await this.planLater();
    await this.beginLate();
    await company.goTo(today, '09:00');
    await this.release();
    await this.meet(meeting);
    await company.goTo(today, '18:00');
    const { words, play } = this.acts;
    return { ...play, words, cases: this.cases, sessions: { heard, meeting, scoring } };
  }

  private async begin(key: CaseKey): Promise<InPlay> {
    const begun = await this.acts.nominate(key);
    this.cases.set(key, begun);
    return begun;
  }

  private of(key: CaseKey): InPlay {
    const found = this.cases.get(key);
    if (!found) throw new Error(`The case ${key} has not begun.`);
    return found;
  }

  private async writeSealed(): Promise<void> {
    const { company } = this.acts.play;
    const keys = [
      'scoring',
      'discussion',
      'ballot',
      'ratification',
      'decided',
      'appeal',
      'released',
    ] as const;
    for (const key of keys) await this.write(await this.begin(key));
    for (const key of keys) await company.send(company.named('林晓雯'), this.of(key).id, 'ACCEPT_PACKET');
  }

  private async write(inPlay: InPlay): Promise<void> {
    await this.acts.collect(inPlay);
    await this.acts.namePeers(inPlay);
    await this.acts.reviewThemselves(inPlay);
    await this.acts.replyAsPeers(inPlay);
    await this.acts.reviewAsManager(inPlay);
  }

  /** The first session, from its agenda to its end. @returns its id */
  private async hear(): Promise<string> {
    const { company } = this.acts.play;
    const { play } = this.committee;
    const heard = (['ratification', 'decided', 'appeal', 'released'] as const).map((key) => this.of(key));
    await company.goTo('2026-03-05');
    const id = await planSession(play, committee, '2026-03-12', heard, '2026-03-06');
    const { id: decidedId, planned } = this.of('decided');
    await company.send(company.named(planned.recused ?? ''), decidedId, 'RECUSE');
    await company.goTo('2026-03-09');
    await openScoring(play, id);
    for (const one of heard) await this.committee.score(one);
    await company.goTo('2026-03-12');
    await openMeeting(play, id);
    for (const one of heard) {
      await this.committee.vote(one, one.key === 'appeal' ? 'decline' : 'promote');
      await this.committee.explain(one);
    }
    await closeSession(play, id);
    for (const one of heard) {
      if (one.key !== 'ratification') await company.send(company.named('沈若谷'), one.id, 'RATIFY');
    }
    return id;
  }

  /** Two sessions to come: in one of them a candidate speaks up before the scores. */
  private async planLater(): Promise<{ meeting: string; scoring: string }> {
    const { company } = this.acts.play;
    const { play } = this.committee;
    const inScoring = this.of('scoring');
    await company.goTo('2026-03-13');
    const meeting = await planSession(
      play,
      committee,
      today,
      [this.of('discussion'), this.of('ballot')],
      '2026-03-16',
    );
    const scoring = await planSession(play, committee, '2026-03-27', [inScoring], '2026-03-16');
    await this.speakUp(inScoring);
    await this.removeMember(this.of('discussion'));
    await company.goTo('2026-03-17');
    for (const id of [meeting, scoring]) await openScoring(play, id);
    await this.committee.score(this.of('discussion'));
    await this.committee.score(this.of('ballot'));
    await this.committee.score(inScoring, 3);
    return { meeting, scoring };
  }

  private async speakUp(one: InPlay): Promise<void> {
    const { company } = this.acts.play;
    const { candidate, manager, recused = '' } = one.planned;
    for (const author of [candidate, manager]) {
      const words = this.acts.word(one.key, 'addendum', author);
      await company.send(company.named(author), one.id, 'ADD_ADDENDUM', { words });
    }
    const seatId = await this.committee.seatIdOf(one, '魏清和');
    const reason = this.acts.reason(one.key, 'challenge', candidate);
    await company.send(company.named(candidate), one.id, 'CHALLENGE_MEMBER', { seatId, reason });
    await company.send(company.named('林晓雯'), one.id, 'DECIDE_CHALLENGE', {
      seatId,
      accepted: 'no',
      reason: this.acts.reason(one.key, 'challenge'),
    });
    await company.send(company.named(recused), one.id, 'RECUSE');
  }

  private async removeMember(one: InPlay): Promise<void> {
    const { company } = this.acts.play;
    const seatId = await this.committee.seatIdOf(one, one.planned.recused ?? '');
    const reason = this.acts.reason(one.key, 'recusals');
    await company.send(company.named('林晓雯'), one.id, 'RECUSE_MEMBER', { seatId, reason });
  }

  private async beginLate(): Promise<void> {
    const { company } = this.acts.play;
    this.cases.set('draft', await this.acts.nominate('draft', false));
    const exception = await this.begin('exception');
    const reason = this.acts.reason('exception', 'case-state');
    await company.send(company.named('林晓雯'), exception.id, 'GRANT', { reason });
    const writing = await this.begin('writing');
    await this.acts.collect(writing, false);
    await this.acts.reviewThemselves(writing, true);
    const managing = await this.begin('managing');
    await this.acts.collect(managing);
    await this.acts.namePeers(managing);
    await this.acts.reviewThemselves(managing);
    await this.acts.replyAsPeers(managing, 1);
    await this.acts.reviewAsManager(managing, true);
    await this.write(await this.begin('screening'));
    await this.delegate();
  }

  private async delegate(): Promise<void> {
    const { company } = this.acts.play;
    const days = { fromDay: '2026-03-16', untilDay: '2026-04-30' };
    const standIns = { 薛平川: '杜明薇', 叶知秋: '罗静仪', 高乐天: '罗静仪' };
    for (const [name, standIn] of Object.entries(standIns)) {
      const viewer = await company.viewer(company.named(name));
      const delegateId = company.named(standIn).id;
      await company.use(DelegationService).grant(viewer, company.named(name).id, { ...days, delegateId });
    }
  }

  private async release(): Promise<void> {
    const { company } = this.acts.play;
    for (const key of ['appeal', 'released'] as const) {
      await company.send(company.named('林晓雯'), this.of(key).id, 'RELEASE');
      company.pass(2);
    }
    const { id, candidate } = this.of('appeal');
    const reason = this.acts.word('appeal', 'appeal-statement', candidate);
    await company.send(company.named(candidate), id, 'APPEAL', { ground: 'procedure', reason });
    await company.send(company.named('林晓雯'), id, 'ADMIT_APPEAL');
  }

  private async meet(session: string): Promise<void> {
    const { company } = this.acts.play;
    await openMeeting(this.committee.play, session);
    const discussion = this.of('discussion');
    await reveal(this.committee.play, discussion);
    const reason = this.acts.word('discussion', 'scores', '宋知行');
    const [dimension = ''] = Object.keys(discussedDimensions(this.acts));
    await company.send(company.named('宋知行'), discussion.id, 'REVISE_SCORE', {
      dimension,
      value: 3,
      reason,
    });
    await this.committee.vote(this.of('ballot'), 'promote', 2);
  }
}

/** The dimensions that the target level asks for. */
function discussedDimensions({ play }: ReviewActs): Record<string, true> {
  const level = play.framework.levels.find(({ code }) => code === 'P3');
  return Object.fromEntries((level?.required ?? []).map(({ dimension }) => [dimension, true as const]));
}
