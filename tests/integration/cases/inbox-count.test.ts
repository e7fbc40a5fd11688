import { beforeAll, describe, expect, it } from '@jest/globals';
import { CaseDutyRow } from '../../../src/cases/case-duty.entity.js';
import { CaseEventHandlers } from '../../../src/cases/case-event-handlers.js';
import { CaseRow } from '../../../src/cases/case.entity.js';
import { InboxService } from '../../../src/cases/inbox.service.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { ReviewRow } from '../../../src/reviews/review.entity.js';
import type { Viewer } from '../../../src/web/viewer.js';
import { crowdViewer, nominateCrowd } from '../../support/crowd.js';
import { TestApp } from '../../support/test-app.js';

const hr = crowdViewer('hr');
const hold = { reason: '等待组织调整', reviewOn: '2026-03-20' };
const heldCases = 6;

describe.each(['sqlite', 'postgres'] as const)('The inbox of HR with many duties, on %s', (engine) => {
  const test = new TestApp(engine);
  const use = <T>(what: new (...given: never[]) => T): T => test.app.get(what as never, { strict: false });
  let cases: string[] = [];

  beforeAll(async () => {
    cases = await nominateCrowd(test.app, heldCases);
    for (const [index, id] of cases.entries()) {
      await use(CaseEventHandlers).send(crowdViewer('manager'), id, 'SUBMIT');
      await use(CaseEventHandlers).send(crowdViewer(`candidate-${index}`), id, 'ACCEPT');
      await use(CaseEventHandlers).send(hr, id, 'HOLD', hold);
    }
  });

  const change = (id: string, columns: Partial<CaseRow>) =>
    use(UnitOfWork).run(() =>
      use(UnitOfWork)
        .entities()
        .update(CaseRow, { id }, columns as object),
    );
  const counted = async (viewer: Viewer) => [
    await use(InboxService).count(viewer),
    (await use(InboxService).items(viewer)).length,
  ];

  it('counts what it lists', async () => {
    expect(await counted(hr)).toEqual([heldCases, heldCases]);
    expect(await counted({ ...hr, hrDepartments: ['产品部'] })).toEqual([heldCases, heldCases]);
  });

  it('counts nothing for HR of another department who is owed nothing by name', async () => {
    expect(
      await counted({ ...crowdViewer('boss'), roles: ['employee', 'hr'], hrDepartments: ['别的'] }),
    ).toEqual([0, 0]);
  });

  it('leaves out duties of the role in cases in which the reader has a part, of whatever kind', async () => {
    const [asSponsor = '', asPeer = ''] = cases;
    await use(UnitOfWork).run(async () => {
      const entities = use(UnitOfWork).entities();
      for (const caseId of cases) {
        await entities.update(CaseDutyRow, { caseId }, { personId: null, role: 'hr', department: '产品部' });
      }
      await entities.insert(ReviewRow, peerOf(asPeer));
    });
    await change(asSponsor, { sponsorId: 'hr' });
    expect(await counted(hr)).toEqual([heldCases - 2, heldCases - 2]);
  });

  it('leaves out drafts, which are their nominators’ alone', async () => {
    await change(cases[2] ?? '', { submittedAt: null });
    expect(await counted(hr)).toEqual([heldCases - 3, heldCases - 3]);
  });
});

function peerOf(caseId: string): ReviewRow {
  return {
    id: 'review-of-hr',
    caseId,
    kind: 'peer',
    authorId: 'hr',
    state: 'asked',
    ratings: {},
    summary: '',
    endorsed: null,
    reason: null,
    version: 0,
    submittedAt: null,
    updatedAt: '2026-03-02T01:00:00.000Z',
  };
}
