import { NominationService } from '../../src/cases/nomination.service.js';
import type { PlayedCase } from '../../src/sample/case-plan.js';
import { evidenceOf, managerRatings, selfRatings } from '../../src/sample/written-words.js';
import { CorroborationService } from '../../src/reviews/corroboration.service.js';
import { EvidenceService } from '../../src/reviews/evidence.service.js';
import { ReviewService } from '../../src/reviews/review.service.js';
import type { CompanyPlay } from './company-play.js';
import type { PlantedWord, PlantedWords } from './planted-words.js';
import { type CaseKey, plannedCase, type PlannedCase } from './played-cases.js';

/** What may differ between two plays of the same acts. */
export interface PlayVariant {
  /** Added to what people write on the case. */
  readonly written?: (key: CaseKey) => string;
  /** Added to a member's score, before it is brought back onto the scale. */
  readonly score?: (key: CaseKey) => number;
  readonly vote?: (key: CaseKey) => 'promote' | 'decline' | null;
}

export type InPlay = PlayedCase & { readonly key: CaseKey; readonly planned: PlannedCase };

/** Acts of the small cycle; every object that somebody writes carries a word of its own. */
export class ReviewActs {
  constructor(
    readonly play: CompanyPlay,
    readonly words: PlantedWords,
    readonly variant: PlayVariant,
  ) {}

  async nominate(key: CaseKey, submit = true): Promise<InPlay> {
    const { company, cycleId } = this.play;
    const planned = plannedCase(key);
    const { candidate, nominator: author } = planned;
    const row = await company.use(NominationService).create(await company.viewer(company.named(author)), {
      cycleId,
      candidateId: company.named(candidate).id,
      targetLevel: 'P3',
      changed: this.word(key, 'thesis', author),
      proof: this.word(key, 'thesis', author),
      risk: this.word(key, 'thesis', author),
    });
    const inPlay: InPlay = { key, planned, id: row.id, candidate, target: 'P3', strength: 'solid' };
    if (submit) await this.submit(inPlay);
    return inPlay;
  }

  private async submit({ id, planned }: InPlay): Promise<void> {
    const { company } = this.play;
    await company.send(company.named(planned.nominator), id, 'SUBMIT');
    company.pass(3);
    await company.send(company.named(planned.candidate), id, 'ACCEPT');
    company.pass(3);
    if (planned.nominator === planned.manager) return;
    await company.send(company.named(planned.manager), id, 'SPONSOR');
  }

  /** One piece of evidence for each criterion; all are confirmed unless the witness is left to answer. */
  async collect(inPlay: InPlay, answered = true): Promise<void> {
    const { company, framework } = this.play;
    const { key, planned } = inPlay;
    const witness = company.named(planned.witness);
    const author = await company.viewer(company.named(planned.candidate));
    const items = evidenceOf(framework, inPlay, '2026-03-02', witness.email).slice(0, 6);
    for (const [index, item] of items.entries()) {
      const asked = item.corroborator !== '' && !answered;
      const body = index < 2 || asked ? this.evidenceWord(key, asked) : this.said(key);
      const { id } = await company.use(EvidenceService).add(author, inPlay.id, { ...item, body });
      company.pass(1);
      if (item.corroborator === '' || !answered) continue;
      const words = this.word(key, 'evidence', planned.witness);
      const answer = { answer: 'confirmed', words } as const;
      await company.use(CorroborationService).answer(await company.viewer(witness), inPlay.id, id, answer);
    }
  }

  async namePeers({ id, planned }: InPlay): Promise<void> {
    const { company } = this.play;
    const personIds = planned.peers.map((name) => company.named(name).id);
    await company.send(company.named(planned.manager), id, 'NAME_PEERS', { personIds });
  }

  async reviewThemselves(inPlay: InPlay, draft = false): Promise<void> {
    const { candidate } = inPlay.planned;
    const ratings = this.commented(inPlay, 'self-review', candidate, draft);
    const summary = this.word(inPlay.key, 'self-review', candidate, draft);
    await this.hand(inPlay, 'self', candidate, { ratings, summary }, draft);
  }

  async replyAsPeers(inPlay: InPlay, drafts = 0): Promise<void> {
    const { peers } = inPlay.planned;
    for (const [index, peer] of peers.entries()) {
      const draft = index >= peers.length - drafts;
      const summary = this.word(inPlay.key, 'peer-text', peer, draft);
      await this.hand(inPlay, 'peer', peer, { summary }, draft);
    }
  }

  async reviewAsManager(inPlay: InPlay, draft = false): Promise<void> {
    const { manager } = inPlay.planned;
    const ratings = this.commented(inPlay, 'manager-review', manager, draft);
    const summary = this.word(inPlay.key, 'manager-review', manager, draft);
    await this.hand(inPlay, 'manager', manager, { ratings, summary, endorsed: true }, draft);
  }

  private async hand(
    { id }: InPlay,
    kind: 'self' | 'manager' | 'peer',
    name: string,
    input: object,
    draft: boolean,
  ): Promise<void> {
    const { company } = this.play;
    const events = {
      self: 'SUBMIT_SELF_REVIEW',
      manager: 'SUBMIT_MANAGER_REVIEW',
      peer: 'PEER_REPLY',
    } as const;
    if (draft)
      await company.use(ReviewService).save(await company.viewer(company.named(name)), id, kind, input);
    else await company.send(company.named(name), id, events[kind], input);
    company.pass(7);
  }

  private commented(
    inPlay: InPlay,
    object: 'self-review' | 'manager-review',
    author: string,
    draft: boolean,
  ) {
    const { framework } = this.play;
    const given =
      object === 'self-review' ? selfRatings(framework, inPlay) : managerRatings(framework, inPlay);
    return Object.fromEntries(
      Object.entries(given).map(([id, { value }], index) => [
        id,
        {
          value,
          cannotTell: false,
          comment: index === 0 ? this.word(inPlay.key, object, author, draft) : this.said(inPlay.key),
        },
      ]),
    );
  }

  private evidenceWord(key: CaseKey, asked: boolean): string {
    const { candidate: author, witness } = plannedCase(key);
    const draft = key === 'writing';
    const planting = { caseKey: key, object: 'evidence', author, item: { draft } } as const;
    return this.words.plant({ ...planting, askedOf: asked ? witness : null }) + this.said(key);
  }

  word(key: CaseKey, object: PlantedWord['object'], author: string, draft = false) {
    return this.words.plant({ caseKey: key, object, author, item: { draft } }) + this.said(key);
  }

  /** A reason that comes with a step. */
  reason(key: CaseKey, object: PlantedWord['object'], author = '林晓雯'): string {
    return this.words.plant({ caseKey: key, object, author, isReason: true });
  }

  private said(key: CaseKey): string {
    return this.variant.written?.(key) ?? '，做得扎实。';
  }
}
