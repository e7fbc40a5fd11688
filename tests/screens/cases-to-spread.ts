import { SessionPlanning } from '../../src/calibration/session-planning.service.js';
import { setTimetable } from '../../src/sample/committee-stages.js';
import { CommitteeService } from '../../src/cycles/committee.service.js';
import type { CasePlan } from '../../src/sample/case-plan.js';
import { consent, nominate, type Play, screen } from '../../src/sample/review-stages.js';
import { writePacket } from '../../src/sample/running-cycle.js';

const p3 = (candidate: string): CasePlan => ({ candidate, target: 'P3', strength: 'solid' });
const p4 = (candidate: string): CasePlan => ({ candidate, target: 'P4', strength: 'solid' });
/** For the last one no committee has planned a session. */
const plans: readonly CasePlan[] = [
  ...['钱多宁', '孙悦然', '王一诺', '施语冰'].map(p3),
  ...['胡予安', '方卓然', '曹立群', '苏婉清'].map(p4),
  { candidate: '叶知秋', target: 'P5', strength: 'solid' },
];

const afternoon = {
  ...{ startsAt: '13:30', endsAt: '17:30', minutesPerCase: 40, oralMinutes: 10 },
  place: '三楼 评审室',
};

/** More packets are sealed than the demo leaves: the cases wait for a session, and there is one more to take them. */
export async function sealCasesToSpread(play: Play): Promise<void> {
  const { company, cycleId } = play;
  for (const plan of plans) {
    const played = await nominate(play, plan);
    await consent(play, played);
    await writePacket(play, played);
    await screen(play, played);
  }
  const hr = await company.viewer(company.named('周敏之'));
  const [committee] = await company.use(CommitteeService).list(hr, cycleId);
  if (!committee) throw new Error('The cycle has no committee.');
  const planned = { cycleId, committeeId: committee.id, meetingOn: '2026-06-26' };
  const { id } = await company.use(SessionPlanning).plan(hr, planned);
  await setTimetable(play, id, afternoon);
}
