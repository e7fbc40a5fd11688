import type { CaseEventType } from '../../../src/domain/workflow/case-event.js';
import { CaseEventHandlers } from '../../../src/cases/case-event-handlers.js';
import { SettableClock } from '../../../src/config/clock.js';
import { serve } from '../../../src/server.js';
import { readConfiguration } from '../../../src/config/configuration.js';
import { crowdStart, crowdViewer, nominateCrowd } from '../crowd.js';

/**
 * The server itself, with 50 cases on their way at once by 200 transitions: handed in, accepted, held, resumed. It prints
 * `nominated`, then `answered CASE VERSION STATE` once an event is answered with success, until it is killed.
 */
const app = await serve(readConfiguration(), { clock: new SettableClock(crowdStart) });
const handlers = app.get(CaseEventHandlers, { strict: false });
const cases = await nominateCrowd(app, 50);
process.stdout.write('nominated\n');

async function send(by: string, caseId: string, type: CaseEventType, input: object = {}): Promise<void> {
  const { version, state } = await handlers.send(crowdViewer(by), caseId, type, input);
  process.stdout.write(`answered ${caseId} ${version} ${state}\n`);
}

async function walk(caseId: string, candidate: string): Promise<void> {
  await send('manager', caseId, 'SUBMIT');
  await send(candidate, caseId, 'ACCEPT');
  await send('hr', caseId, 'HOLD', { reason: '等待组织调整', reviewOn: '2026-03-20' });
  await send('hr', caseId, 'RESUME');
}

await Promise.all(cases.map((caseId, index) => walk(caseId, `candidate-${index}`)));
