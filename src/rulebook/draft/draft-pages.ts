import { Injectable } from '@nestjs/common';
import type { CheckedFramework } from '../../domain/framework/check-framework.js';
import type { Framework } from '../../domain/framework/framework.js';
import type { Problem } from '../../domain/framework/problem.js';
import type { Language } from '../../domain/framework/text.js';
import { atLeastFive } from '../../domain/visibility/at-least-five.js';
import { LevelCounts } from '../../people/level-counts.js';
import type { Viewer } from '../../web/viewer.js';
import { differenceView } from '../difference.view.js';
import { RulebookService } from '../rulebook.service.js';
import { VersionUses } from '../version-uses.js';
import { publishes, requireHr } from './draft-desk.service.js';
import { packDraft } from './packed-draft.js';

/** The pages of a draft: choose a file, read its mistakes, or what it would change. */
@Injectable()
export class DraftPages {
  constructor(
    private readonly rulebook: RulebookService,
    private readonly counts: LevelCounts,
    private readonly uses: VersionUses,
  ) {}

  /** @throws not-found for whoever is not HR */
  async start(viewer: Viewer) {
    requireHr(viewer);
    const frameworks = await this.rulebook.current();
    return {
      frameworks: frameworks.map((framework) => ({
        value: framework.key,
        label: framework[viewer.language],
        folderHref: `/rulebook/versions/${framework.version}/folder`,
      })),
      several: frameworks.length > 1,
      problems: null,
      draft: null,
    };
  }

  /** The same page with what was found. */
  async checked(viewer: Viewer, checked: CheckedFramework) {
    const start = await this.start(viewer);
    if (!checked.ok) return { ...start, problems: problemsView(checked.problems, viewer.language) };
    return { ...start, draft: await this.draft(viewer, checked.framework) };
  }

  private async draft(viewer: Viewer, framework: Framework) {
    const { language } = viewer;
    const current = await this.rulebook.currentOf(framework.key);
    const people = await this.counts.of(viewer);
    return {
      name: framework[language],
      version: framework.version,
      short: framework.version.slice(0, 12),
      after: current?.version ?? '',
      isNew: current === null,
      isCurrent: current?.version === framework.version,
      mayPublish: publishes(viewer),
      packed: packDraft(framework),
      cycles: await this.cyclesOf(viewer, framework.key),
      levels: framework.levels.map((level) => ({
        code: level.code,
        name: level[language],
        own: level.own.length,
        inherited: level.required.length - level.own.length,
        required: level.required.length,
      })),
      lostLevels: current ? lostLevels(current, framework, people) : [],
      difference: current && differenceView(current, framework, people, language),
    };
  }

  /** The cycles of the framework that a draft can be tried out on. */
  private async cyclesOf(viewer: Viewer, key: string) {
    const choices: { value: string; label: string }[] = [];
    for (const [version, uses] of await this.uses.of(viewer)) {
      if ((await this.rulebook.framework(version)).key !== key) continue;
      choices.push(
        ...uses
          .filter(({ state }) => state !== 'cancelled')
          .map(({ cycleId, name }) => ({ value: cycleId, label: name })),
      );
    }
    return choices;
  }
}

/** Levels that the draft no longer has and somebody holds: whoever does could not be nominated any more. */
function lostLevels(current: Framework, draft: Framework, people: ReadonlyMap<string, number>) {
  const kept = new Set(draft.levels.map(({ code }) => code));
  return current.levels
    .filter(({ code }) => !kept.has(code) && (people.get(code) ?? 0) > 0)
    .map(({ code }) => ({ code, people: atLeastFive(people.get(code) ?? 0, people.get(code) ?? 0) }));
}

/** The mistakes by file, in the order of the check. */
export function problemsView(problems: readonly Problem[], language: Language) {
  return {
    count: problems.length,
    files: [...Map.groupBy(problems, ({ file }) => file)].map(([file, found]) => ({
      file,
      problems: found.map(({ place, reason, remedy }) => ({
        place,
        reason: reason[language],
        remedy: remedy[language],
      })),
    })),
  };
}
