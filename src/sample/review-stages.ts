import { NominationService } from '../cases/nomination.service.js';
import type { Framework } from '../domain/framework/framework.js';
import type { PersonRow } from '../people/person.entity.js';
import { CorroborationService } from '../reviews/corroboration.service.js';
import { EvidenceService } from '../reviews/evidence.service.js';
import type { CasePlan, PlayedCase } from './case-plan.js';
import { pick } from './chance.js';
import type { SampleCompany } from './sample-company.js';
import { peerWords, theses } from './texts.js';
import { evidenceOf, managerRatings, selfRatings } from './written-words.js';

/** One running cycle of the play. */
export interface Play {
  readonly company: SampleCompany;
  readonly cycleId: string;
  readonly framework: Framework;
  /** Last day of the period that evidence shows, `YYYY-MM-DD`. */
  readonly evidenceUntil: string;
}

/** Begins a candidacy as a draft. */
export async function draft({ company, cycleId }: Play, plan: CasePlan): Promise<PlayedCase> {
  const nominator = await company.viewer(nominatorOf(company, plan));
  const [changed = '', proof = '', risk = ''] = pick(theses, plan.candidate).split('；');
  const row = await company.use(NominationService).create(nominator, {
    cycleId,
    candidateId: company.named(plan.candidate).id,
    targetLevel: plan.target,
    changed,
    proof,
    risk,
  });
  return { ...plan, id: row.id };
}

/** The nominator hands the nomination in. */
export async function nominate(play: Play, plan: CasePlan): Promise<PlayedCase> {
  const played = await draft(play, plan);
  await play.company.send(nominatorOf(play.company, plan), played.id, 'SUBMIT');
  play.company.pass(7);
  return played;
}

/** The candidate agrees to be nominated. */
export async function consent({ company }: Play, { id, candidate }: PlayedCase): Promise<void> {
  await company.send(company.named(candidate), id, 'ACCEPT');
  company.pass(5);
}

/** Evidence with its confirmations, then the self-review. */
export async function reviewThemselves(play: Play, played: PlayedCase): Promise<void> {
  const { company, framework } = play;
  await addEvidence(play, played);
  await company.send(company.named(played.candidate), played.id, 'SUBMIT_SELF_REVIEW', {
    ratings: selfRatings(framework, played),
    summary: '过去一年的主要进步与证据见各项；仍需补强的方面已写在评语里。',
  });
  company.pass(11);
}

export async function addEvidence(
  { company, framework, evidenceUntil }: Play,
  played: PlayedCase,
): Promise<void> {
  const candidate = company.named(played.candidate);
  const witness = witnessOf(company, candidate);
  const author = await company.viewer(candidate);
  for (const item of evidenceOf(framework, played, evidenceUntil, witness.email)) {
    const { id } = await company.use(EvidenceService).add(author, played.id, item);
    company.pass(1);
    if (item.corroborator === '') continue;
    const answer = { answer: 'confirmed', words: '情况属实，本人参与并见证。' } as const;
    await company.use(CorroborationService).answer(await company.viewer(witness), played.id, id, answer);
  }
}

/** Peers whom the manager names, where the cycle asks for them; each replies. */
export async function askPeers(
  { company }: Play,
  played: PlayedCase,
  names: readonly string[],
): Promise<void> {
  const manager = await managerOf(company, played);
  const personIds = names.map((name) => company.named(name).id);
  await company.send(manager, played.id, 'NAME_PEERS', { personIds });
}

export async function peersReply(
  { company }: Play,
  played: PlayedCase,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    const summary = pick(peerWords, played.candidate, name);
    await company.send(company.named(name), played.id, 'PEER_REPLY', { summary });
    company.pass(13);
  }
}

/** The manager's review; who rates few criteria at the bar does not endorse. */
export async function reviewAsManager({ company, framework }: Play, played: PlayedCase): Promise<void> {
  const endorsed = played.strength !== 'weak';
  await company.send(await managerOf(company, played), played.id, 'SUBMIT_MANAGER_REVIEW', {
    ratings: managerRatings(framework, played),
    summary: '结合全年项目与同事反馈给出评价，重点看是否稳定达到目标等级。',
    endorsed,
    ...(!endorsed && { reason: '本人意愿强，但目标等级的核心要求证据不足，建议下一周期再议。' }),
  });
  company.pass(9);
}

/** HR looks through the packet and seals it. */
export async function screen({ company }: Play, { id }: PlayedCase): Promise<void> {
  await company.send(company.named('林晓雯'), id, 'ACCEPT_PACKET');
  company.pass(6);
}

/** The case's manager as it stands now. */
export async function managerOf(company: SampleCompany, { id }: PlayedCase): Promise<PersonRow> {
  return company.withId((await company.caseRow(id)).managerId);
}

export function nominatorOf(company: SampleCompany, { candidate, nominator }: CasePlan): PersonRow {
  if (nominator !== undefined) return company.named(nominator);
  const { managerId } = company.named(candidate);
  if (managerId === null) throw new Error(`${candidate} has no manager who could nominate.`);
  return company.withId(managerId);
}

/** Somebody of the middle levels who works beside the candidate and isn't their manager. */
function witnessOf(company: SampleCompany, candidate: PersonRow): PersonRow {
  const beside = company.everybody().filter(({ id, level, department, managerId }) => {
    const close = department === candidate.department && id !== candidate.id && id !== candidate.managerId;
    return close && managerId !== null && ['P2', 'P3'].includes(level ?? '');
  });
  return pick(beside, candidate.name, 'witness');
}
