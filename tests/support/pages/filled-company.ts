import { AccountRepository } from '../../../src/auth/account.repository.js';
import { OneTimeLinks } from '../../../src/auth/one-time-links.js';
import type { Configuration } from '../../../src/config/configuration.js';
import {
  SessionSpreadLineRow,
  SessionSpreadRow,
} from '../../../src/calibration/spread/session-spread.entity.js';
import { CycleService } from '../../../src/cycles/cycle.service.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { cast, closeBallot } from '../../../src/sample/committee-stages.js';
import { openCompany, today } from '../company-play.js';
import { type Fillings, fillingsOf } from '../filled-routes.js';
import { orderDocuments } from '../ordered-documents.js';
import { playSmallCycle, type SmallCycle } from '../play-small-cycle.js';
import { visitorsOf } from '../raw-visitor.js';
import { stagedImports } from '../staged-imports.js';

export interface FilledCompany {
  readonly small: SmallCycle;
  readonly fillings: Fillings;
  /** Addresses that ask for a part of a page, or for something found. */
  readonly asked: readonly string[];
}

/** A company in which there is something on every page: cases in every state, a draft, imports, links, printed documents. */
export async function fillCompany(configuration: Configuration): Promise<FilledCompany> {
  const small = await playSmallCycle(await openCompany(configuration, 'pages'));
  const { company } = small;
  await closeTheBallot(small);
  const orderers = ['方正宁', '李沐阳'].map((name) => company.named(name));
  await orderDocuments(small, await visitorsOf(company.app, orderers), ['released', 'appeal']);
  await spreadCases(small);
  const known = await fillingsOf(small);
  const links = await linksOf(small);
  const draft = await draftCycle(small);
  const fillings = {
    ...known,
    ...links,
    '/cycles/:id': [...(known['/cycles/:id'] ?? []), [draft]],
    '/cycles/:id/preview/as/:role': ['candidate', 'manager', 'member'].map((role) => [draft, role]),
    '/people/import/:id': Object.values(await stagedImports(company)).map((id) => [id]),
  };
  return { small, fillings, asked: [...askedIn(small), ...previewedIn(draft)] };
}

/** So that a decision waits for the chair's words. */
async function closeTheBallot(small: SmallCycle): Promise<void> {
  const inBallot = small.cases.get('ballot');
  if (!inBallot) throw new Error('No case is in ballot.');
  const play = { ...small, evidenceUntil: today };
  await cast(
    play,
    inBallot,
    Array.from({ length: 7 }, () => 'promote' as const),
  );
  await closeBallot(play, inBallot);
}

/** One whose only case had been put on an agenda before. */
async function spreadCases({ company, cycleId, cases, sessions }: SmallCycle): Promise<void> {
  const hr = await company.viewer(company.named('林晓雯'));
  const [id, createdAt] = ['5b1f3b0e-0000-4000-8000-000000000001', `${today}T01:00:00.000Z`];
  const unit = company.use(UnitOfWork);
  await unit.run(async () => {
    const entities = unit.require('spreadCases');
    await entities.insert(SessionSpreadRow, { id, cycleId, accountId: hr.accountId, createdAt });
    await entities.insert(SessionSpreadLineRow, {
      spreadId: id,
      number: 1,
      caseId: cases.get('scoring')?.id ?? '',
      sessionId: sessions.scoring,
      doneAt: createdAt,
      refusal: { code: 'spread-placed-meanwhile' },
    });
  });
}

async function draftCycle({ company }: SmallCycle): Promise<string> {
  const hr = await company.viewer(company.named('林晓雯'));
  return company.use(CycleService).create(hr, { name: '2026 年下半年晋升', departments: null });
}

async function linksOf({ company }: SmallCycle): Promise<Fillings> {
  const links = company.use(OneTimeLinks);
  const account = await company.use(AccountRepository).findByPerson(company.named('金子轩').id);
  return {
    '/first-run': [[await links.make('first-admin', null)]],
    '/invitation': [[await links.make('password', account?.id ?? null)]],
  };
}

/** Parts of the invented case, and the ends of its reviews. */
function previewedIn(draft: string): string[] {
  const at = `/cycles/${draft}/preview/as`;
  return [
    ...['candidate', 'manager'].map((role) => `${at}/${role}/case?tab=reviews`),
    `${at}/member/case?tab=evidence`,
    `${at}/candidate/self-review?part=summary`,
    `${at}/manager/manager-review?part=summary`,
  ];
}

function askedIn({ company, cases, cycleId, framework: { version } }: SmallCycle): string[] {
  const nominated = company.named('邓星野').id;
  const reviews = [...cases.values()].flatMap(({ id }) =>
    ['self', 'manager'].map((kind) => `/cases/${id}/${kind}-review?part=summary`),
  );
  return [
    `/nominations/new?candidate=${nominated}&cycle=${cycleId}&target=P4`,
    `/rulebook/difference?from=${version}&to=${version}`,
    '/search?q=wang',
    '/search?q=nobody-is-called-so',
    '/team?show=nominable',
    '/sign-in?to=/inbox',
    ...reviews,
  ];
}
