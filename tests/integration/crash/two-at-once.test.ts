import { beforeAll, describe, expect, it } from '@jest/globals';
import { AuditLog } from '../../../src/audit/audit-log.js';
import { CaseEventHandlers } from '../../../src/cases/case-event-handlers.js';
import { CaseRow } from '../../../src/cases/case.entity.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { ViewerSource } from '../../../src/web/viewer.js';
import { crowdStart, crowdViewer, nominateCrowd } from '../../support/crowd.js';
import { SettableClock } from '../../../src/config/clock.js';
import { TestApp } from '../../support/test-app.js';
import { TestBrowser, tokenIn } from '../../support/test-browser.js';

describe.each(['sqlite', 'postgres'] as const)('Two at once on one case, on %s', (engine) => {
  const server = new TestApp(engine, {}, { clock: new SettableClock(crowdStart) });
  let caseId: string;

  const use = <T>(type: abstract new (...parts: never[]) => T): T =>
    server.app.get<T>(type, { strict: false });
  const row = (): Promise<CaseRow> => use(UnitOfWork).entities().findOneByOrFail(CaseRow, { id: caseId });
  const linesOf = async (type: string): Promise<number> =>
    (await use(AuditLog).read(`case:${caseId}`)).filter((line) => line.type === type).length;

  beforeAll(async () => {
    use<ViewerSource>(ViewerSource).find = ({ headers }) => {
      const name = headers['x-viewer'];
      return Promise.resolve(typeof name === 'string' ? crowdViewer(name) : null);
    };
    [caseId = ''] = await nominateCrowd(server.app, 1);
    await use(CaseEventHandlers).send(crowdViewer('manager'), caseId, 'SUBMIT');
    await use(CaseEventHandlers).send(crowdViewer('candidate-0'), caseId, 'ACCEPT');
  });

  it('lets one form win; the other keeps what was typed and says what happened', async () => {
    const before = await row();
    const answers = await Promise.all(
      ['组织正在调整，等新主管到岗后再继续', '候选人请了长假，回来之后再继续评审'].map((reason) =>
        hold(reason),
      ),
    );
    const [won, lost] = answers.sort((one, other) => one.page.status - other.page.status);
    expect(won?.page.redirects).toHaveLength(1);
    expect(lost?.page.status).toBe(409);
    expect(lost?.page.redirects).toEqual([]);
    expect(lost?.page.html).toContain(lost?.reason);
    expect(await row()).toMatchObject({ state: 'onHold', version: before.version + 1 });
    expect(await linesOf('HOLD')).toBe(1);
  });

  it('lets one of two services win', async () => {
    const before = await row();
    const resume = (): Promise<CaseRow> =>
      use(CaseEventHandlers).send(crowdViewer('hr'), caseId, 'RESUME', { version: before.version });
    const answers = await Promise.allSettled([resume(), resume(), resume()]);
    const refused = answers.flatMap((answer): unknown[] =>
      answer.status === 'rejected' ? [answer.reason] : [],
    );
    expect(refused).toHaveLength(2);
    for (const failure of refused) expect(failure).toMatchObject({ refusal: { code: 'conflict' } });
    expect(await row()).toMatchObject({ state: 'review.self', version: before.version + 1 });
    expect(await linesOf('RESUME')).toBe(1);
  });

  /** Opens the case in a browser of its own and sends its form, with the version that the page showed. */
  async function hold(reason: string) {
    const browser = new TestBrowser(server.app, { headers: { 'x-viewer': 'hr' } });
    const { html } = await browser.get(`/cases/${caseId}`);
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
    const fields = { reason, reviewOn: '2026-03-20', version };
    return {
      reason,
      page: await browser.postWithToken(`/cases/${caseId}/events/HOLD`, fields, tokenIn(html)),
    };
  }
});
