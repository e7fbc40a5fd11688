import { AccountRepository } from '../../src/auth/account.repository.js';
import { SessionSpreadRow } from '../../src/calibration/spread/session-spread.entity.js';
import { CommitteeService } from '../../src/cycles/committee.service.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { caseEventTypes } from '../../src/domain/workflow/case-event-types.js';
import { DocumentBundleRow } from '../../src/decisions/documents/document-bundle.entity.js';
import { IssuedDocumentRow } from '../../src/decisions/documents/issued-document.entity.js';
import { DelegationRow } from '../../src/people/delegation.entity.js';
import { EvidenceRepository } from '../../src/reviews/evidence.repository.js';
import { guideNames } from '../../src/web/guides.js';
import type { SmallCycle } from './play-small-cycle.js';
import { controllerRoutes, type EnteredRoute } from './routes.js';

/** What stands behind a parameter of a route: identifiers of other people's things. */
export type Fillings = Readonly<Record<string, readonly (readonly string[])[]>>;

/**
 * Addresses of every route of the running application for a method, filled with identifiers of things that exist.
 * @throws Error for a route with parameters that nobody has said how to fill
 */
export function filledRoutes(
  small: SmallCycle,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  fillings: Fillings,
): string[] {
  const routes = controllerRoutes(small.company.app).filter((route) => route.method === method);
  return routes.flatMap((route) => filledRoute(route, fillings));
}

/** Addresses of one route. @throws Error where nobody has said how to fill it */
export function filledRoute({ method, path, handler }: EnteredRoute, fillings: Fillings): string[] {
  if (!/[:*]/.test(path)) return [path];
  const kinds = path.includes(':kind-review') ? ['self', 'manager', 'peer'] : [''];
  return kinds.flatMap((kind) => {
    const filled = fill(path.replace(':kind', kind), fillings);
    if (!filled) throw new Error(`Nobody has said how to fill ${path} of ${handler}.`);
    return method === 'GET' && path === '/cases/:id' ? filled.flatMap(withTabs) : filled;
  });
}

/** The parts of the case page, each at an address of its own; `none` is a part that nobody has. */
const tabs = 'overview criteria evidence reviews roster decision history readings none'.split(' ');

function withTabs(path: string): string[] {
  return [path, ...tabs.map((tab) => `${path}?tab=${tab}`)];
}

/** The filling with the longest beginning of the path counts. */
function fill(path: string, fillings: Fillings): string[] | null {
  const known = Object.keys(fillings)
    .filter((beginning) => path.startsWith(beginning))
    .sort((one, other) => other.length - one.length)[0];
  if (known === undefined) return null;
  return (fillings[known] ?? []).map((values) => {
    const left = [...values];
    return path.replaceAll(/:[a-z]+|\*/gi, () => left.shift() ?? 'nothing');
  });
}

/** Identifiers of the things of a play, by the beginning of the routes that take them. */
export async function fillingsOf(small: SmallCycle): Promise<Fillings> {
  const { company, cycleId, cases } = small;
  const entities = company.use(UnitOfWork).entities();
  const ids = [...cases.values()].map(({ id }) => [id]);
  const hr = await company.viewer(company.named('林晓雯'));
  const committees = await company.use(CommitteeService).list(hr, cycleId);
  const people = ['王一诺', '李沐阳'].map((name) => company.named(name));
  const delegations = await entities.find(DelegationRow);
  const spreads = await entities.find(SessionSpreadRow);
  const ofPages: Fillings = {
    '/cases/:id': ids,
    '/cases/:id/events': ids.slice(0, 1).flatMap(([id = '']) => caseEventTypes.map((type) => [id, type])),
    '/cases/:id/evidence/:item': await evidenceOf(small),
    '/sessions/:id': Object.values(small.sessions).map((id) => [id]),
    '/cycles/:id': [[cycleId]],
    '/cycles/:id/preview/as/:role': [[cycleId, 'candidate']],
    '/cycles/:id/spread/:spread': spreads.map((spread) => [spread.cycleId, spread.id]),
    '/cycles/:id/in-charge': [[cycleId, 'P3']],
    '/cycles/:cycle/committees/:id': committees.map(({ id }) => [cycleId, id]),
    '/cycles/:cycle/committees': [[cycleId]],
    '/people/import/:id': [['an-import-of-nobody']],
    '/people/:id': people.map(({ id }) => [id]),
    '/people/:id/delegations/:delegation': delegations.map(({ id, personId }) => [personId, id]),
    '/delegations/:id': delegations.map(({ id }) => [id]),
    '/account/tokens': [['no-such-token']],
    '/accounts/:id': await accountsOf(small, people),
    '/accounts/requests': [['no-such-request']],
    '/documents/:id': (await entities.find(IssuedDocumentRow)).map(({ id }) => [id]),
    '/archives/:id': (await entities.find(DocumentBundleRow)).map(({ id }) => [id]),
    '/my-level/goals/:id': [['no-such-goal']],
    '/ladder/:framework': [[small.framework.key, 'P3']],
    '/rulebook/versions/:version': [[small.framework.version]],
    '/first-run': [['no-such-token']],
    '/invitation': [['no-such-token']],
    '/assets': [['no-such-asset']],
    '/guides': guideNames.map((name) => [name]),
  };
  return { ...ofPages, ...ofApi(ofPages) };
}

/** The API has the things of the pages at the same addresses below `/api`, and a few of its own. */
function ofApi(ofPages: Fillings): Fillings {
  const same = Object.entries(ofPages).map(([beginning, values]) => [`/api${beginning}`, values] as const);
  const cases = ofPages['/cases/:id'] ?? [];
  return {
    ...Object.fromEntries(same),
    '/api/cases/:id/events': cases,
    '/api/cases/:id/reviews/:kind': cases.flatMap(([id = '']) =>
      ['self', 'manager', 'peer'].map((kind) => [id, kind]),
    ),
    '/api/tokens/:id': [['no-such-token']],
    '/api/problems/:code': [['conflict']],
    '/api/frameworks/:framework': [['product-management']],
    '/api/people-imports/:id': [['an-import-of-nobody']],
    '/api/role-requests/:id': [['no-such-request']],
    '/api/accounts/:id/roles/:role': (ofPages['/accounts/:id'] ?? []).map(([id = '']) => [id, 'auditor']),
    '/api/development-plan/goals/:id': [['no-such-goal']],
  };
}

/** Where a path leads, whether it gives a page or JSON. */
export function placeOf(path: string): string {
  return path.replace(/^\/api(?=\/)/, '');
}

async function accountsOf({ company }: SmallCycle, people: readonly { readonly id: string }[]) {
  const accounts = people.map(({ id }) => company.use(AccountRepository).findByPerson(id));
  return (await Promise.all(accounts)).flatMap((account) => (account ? [[account.id]] : []));
}

/** Of each case one item that its candidate wrote, and every item that somebody is still asked to confirm. */
async function evidenceOf({ company, cases }: SmallCycle): Promise<string[][]> {
  const found: string[][] = [];
  for (const { id } of cases.values()) {
    const items = await company.use(EvidenceRepository).ofCase(id);
    const shown = items.filter(({ corroboration }, index) => index === 0 || corroboration === 'asked');
    found.push(...shown.map((item) => [id, item.id]));
  }
  return found;
}

/** A form with a fitting answer for nearly every field that some form has. */
export function anyFields({ company, cases, cycleId, sessions }: SmallCycle): Record<string, string> {
  const words = '一句完整的理由。';
  const caseId = cases.get('decided')?.id ?? '';
  const person = company.named('金子轩').id;
  return {
    ...{
      reason: words,
      words,
      summary: words,
      text: words,
      changed: words,
      proof: words,
      risk: words,
      name: words,
    },
    ...{ caseId, caseIds: caseId, cycleId, sessionId: sessions.meeting, personId: person, personIds: person },
    ...{
      candidateId: person,
      targetLevel: 'P2',
      managerId: person,
      delegateId: person,
      level: 'P6',
      status: 'left',
    },
    ...{
      accepted: 'yes',
      endorsed: 'yes',
      admitted: 'yes',
      choice: 'promote',
      vote: 'OVERTURN',
      cause: 'time',
    },
    ...{
      to: 'lapsed',
      about: 'decision',
      ground: 'procedure',
      role: 'hr',
      language: 'zh',
      kind: 'cycle-summary',
    },
    ...{ reviewOn: '2026-04-30', fromDay: '2026-03-20', untilDay: '2026-04-30', since: '2026-03-20' },
  };
}
