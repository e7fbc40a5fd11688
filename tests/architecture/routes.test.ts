import { describe, expect, it } from '@jest/globals';
import { visibilityTable } from '../../src/domain/visibility/visibility-table.js';
import { controllerRoutes, ServedRoutes, ServedRoutesModule } from '../support/routes.js';
import { TestApp } from '../support/test-app.js';

describe('the routes of the running app', () => {
  const test = new TestApp('sqlite', {}, { imports: [ServedRoutesModule] });

  it('each have an entry that says what they show or to whom they are open', () => {
    const routes = controllerRoutes(test.app);
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.filter(({ entry }) => entry === undefined).map(({ handler }) => handler)).toEqual([]);
  });

  it('are all served by controllers, so that none goes past the guard', () => {
    const known = new Set(controllerRoutes(test.app).map(({ method, path }) => `${method} ${path}`));
    const served = test.app
      .get(ServedRoutes)
      .routes.filter(({ method }) => !['HEAD', 'OPTIONS'].includes(method));
    expect(served.length).toBeGreaterThan(20);
    expect(
      served.map(({ method, path }) => `${method} ${path}`).filter((route) => !known.has(route)),
    ).toEqual([]);
  });

  it('show only objects of the visibility table', () => {
    const shown = controllerRoutes(test.app).flatMap(({ entry }) =>
      entry && 'shows' in entry ? entry.shows : [],
    );
    expect(shown.filter((object) => !(object in visibilityTable))).toEqual([]);
  });
});
