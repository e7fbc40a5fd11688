import { describe, expect, it } from '@jest/globals';
import { CaseVisitor } from '../cases/case-visitor.js';
import type { Name } from './committee-people.js';
import { cycleId } from './committee-population.js';
import { CommitteeWorld } from './committee-world.js';

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`the pages of a case, on ${engine},`, () => {
    const world = new CommitteeWorld(engine);
    const visitor = new CaseVisitor<Name>(world);
    let [caseId, sessionId] = ['', ''];

    /** The line above the title, and the entry that is lit. */
    async function placeOf(name: Name, path: string) {
      const { html, status } = await visitor.get(name, path);
      expect([name, path, status]).toEqual([name, path, 200]);
      const [, href, title] = /<nav class="crumbs"[^>]*><a href="([^"]+)">([^<]+)</.exec(html) ?? [];
      const lit = [...html.matchAll(/<a class="side-link" href="([^"]+)" aria-current/g)].map(([, to]) => to);
      return [href, title, ...new Set(lit)];
    }

    it('stand where each of their readers looks for them, in both languages', async () => {
      caseId = await world.sealed();
      sessionId = await world.scoring([caseId]);
      const places = {
        candidate: ['/cases', ['我的晋升', 'My cases'], '/cases'],
        manager: ['/team', ['我的团队', 'My team'], '/team'],
        chair: [`/sessions/${sessionId}`, ['评审会', 'Sessions'], '/sessions'],
        facilitator: [`/sessions/${sessionId}`, ['评审会', 'Sessions'], '/sessions'],
        hr: [`/cycles/${cycleId}`, ['晋升周期', 'Cycles'], '/cycles'],
        auditor: [`/cycles/${cycleId}`, ['晋升周期', 'Cycles'], '/cycles'],
      } as const;
      for (const [index, language] of (['zh', 'en'] as const).entries()) {
        visitor.language = language;
        for (const [name, [href, titles, lit]] of Object.entries(places)) {
          const place = await placeOf(name as Name, `/cases/${caseId}`);
          expect([name, ...place]).toEqual([name, href, titles[index], lit]);
          expect((await visitor.get(name as Name, href)).status).toBe(200);
        }
      }
      visitor.language = 'zh';
    });

    it('that are the committee’s are lit as such for whoever reads them', async () => {
      for (const name of ['chair', 'hr', 'auditor'] as const) {
        const [href, , lit] = await placeOf(name, `/cases/${caseId}/meeting`);
        expect([name, href, lit]).toEqual([name, `/sessions/${sessionId}`, '/sessions']);
      }
      expect((await placeOf('third', `/cases/${caseId}/scores`)).at(-1)).toBe('/sessions');
    });
  });
}
