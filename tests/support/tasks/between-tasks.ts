import { CycleEnding } from '../../../src/cycles/cycle-ending.service.js';
import type { PlayedCase } from '../../../src/sample/case-plan.js';
import {
  closeSession,
  confirm,
  decideByBallot,
  openMeeting,
  openScoring,
  planSession,
  score,
} from '../../../src/sample/committee-stages.js';
import type { Play } from '../../../src/sample/review-stages.js';
import type { SampleCompany } from '../../../src/sample/sample-company.js';
import { openCycle } from '../../../src/sample/open-cycle.js';

export const committee = '产品经理评审委员会';

/** The round of spring, long over, from which the new cycle takes its committee and offices. */
export async function haveFormerCycle(company: SampleCompany): Promise<void> {
  const former = await openCycle(company, {
    name: '2025 年上半年晋升',
    days: {
      nominationsOpenOn: '2025-03-03',
      nominationsEndOn: '2025-03-14',
      reviewsEndOn: '2025-04-18',
      calibrationEndOn: '2025-05-09',
      releaseOn: '2025-05-16',
      effectiveOn: '2025-07-01',
      endsOn: '2025-06-13',
    },
    policies: {},
    committees: [
      { name: committee, levels: [], members: ['梁思远', '宋知行', '戴云舟', '崔若水', '邵景明'] },
    ],
  });
  const hr = await company.viewer(company.named('林晓雯'));
  await company.use(CycleEnding).close(hr, former);
}

/** The committee scores, meets, votes for the candidate and explains, all by the services; the release is near. */
export async function decide(play: Play, played: PlayedCase): Promise<void> {
  const { company } = play;
  await company.goTo('2025-10-20');
  const session = await planSession(play, committee, '2025-10-30', [played], '2025-10-22');
  await company.goTo('2025-10-24');
  await openScoring(play, session);
  await score(play, played);
  await company.goTo('2025-10-30');
  await openMeeting(play, session);
  await decideByBallot(play, played, ['promote']);
  await confirm(play, played);
  await closeSession(play, session);
}
