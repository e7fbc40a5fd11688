import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { filledRoute, type Fillings } from '../filled-routes.js';
import { controllerRoutes, type EnteredRoute } from '../routes.js';
import type { PageKind } from './found-page.js';

/** Parts of pages, which come only into pages that are there. */
const parts = ['search/suggestions', 'reviews/colleagues'];

const pagesOf = (app: NestFastifyApplication): EnteredRoute[] =>
  controllerRoutes(app).filter(
    ({ method, page }) => method === 'GET' && page !== undefined && !parts.includes(page),
  );

/** All pages of the application, and what is asked for beside, by kind. */
export function pageKinds(
  app: NestFastifyApplication,
  fillings: Fillings,
  asked: readonly string[],
): PageKind[] {
  const addresses = [...pagesOf(app).flatMap((route) => filledRoute(route, fillings)), ...asked];
  return [...Map.groupBy(addresses, kindOf)].map(([kind, ofKind]) => ({ kind, addresses: ofKind }));
}

/** The pages that need nothing to be there. */
export function pageKindsOfNothing(app: NestFastifyApplication): PageKind[] {
  const paths = pagesOf(app).map(({ path }) => path);
  return paths.filter((path) => !/[:*]/.test(path)).map((path) => ({ kind: path, addresses: [path] }));
}

/** The address without the identifiers in it, and without what was searched for. */
function kindOf(address: string): string {
  return address
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/(?<=\/preview\/as\/)\w+/, ':role')
    .replace(/(?<=from=|to=)[0-9a-f]{64}/g, ':version')
    .replace(/^\/(first-run|invitation)\/.*/, '/$1/:token');
}
