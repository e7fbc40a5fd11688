import { openCycle, type SampleCommittee } from '../../src/sample/open-cycle.js';
import type { SampleCompany } from '../../src/sample/sample-company.js';

const committee: SampleCommittee = {
  name: '产品经理评审委员会',
  levels: [],
  members: ['梁思远', '宋知行', '戴云舟', '崔若水', '邵景明'],
};

/** A cycle of the sample company without policies of its own, from 1 September to 12 December 2025. @returns its id */
export function openAutumnCycle(
  company: SampleCompany,
  committees: readonly SampleCommittee[] = [committee],
): Promise<string> {
  return openCycle(company, {
    name: '2025 年下半年晋升',
    days: {
      nominationsOpenOn: '2025-09-01',
      nominationsEndOn: '2025-09-12',
      reviewsEndOn: '2025-10-17',
      calibrationEndOn: '2025-11-07',
      releaseOn: '2025-11-14',
      effectiveOn: '2026-01-01',
      endsOn: '2025-12-12',
    },
    policies: {},
    committees,
  });
}
