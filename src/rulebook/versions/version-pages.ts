import { Injectable } from '@nestjs/common';
import { notFound } from '../../domain/refusal.js';
import { requireHrOrAuditor } from '../../people/acting.js';
import { LevelCounts } from '../../people/level-counts.js';
import { PeopleRepository } from '../../people/people.repository.js';
import type { Viewer } from '../../web/viewer.js';
import { differenceView } from '../difference.view.js';
import { filesOf } from '../draft/uploaded-files.js';
import { FrameworkVersionsRepository } from '../framework-versions.repository.js';
import { RulebookService } from '../rulebook.service.js';
import { VersionUses } from '../version-uses.js';
import { versionsView, type VersionLine } from './versions.view.js';

/** The versions of the frameworks as HR and auditors read them. */
@Injectable()
export class VersionPages {
  constructor(
    private readonly rulebook: RulebookService,
    private readonly versions: FrameworkVersionsRepository,
    private readonly people: PeopleRepository,
    private readonly counts: LevelCounts,
    private readonly uses: VersionUses,
  ) {}

  /** @throws not-found for whoever is neither HR nor auditor */
  async list(viewer: Viewer) {
    const frameworks = await this.lines(viewer);
    return { frameworks: versionsView(frameworks), mayDraft: viewer.roles.includes('hr') };
  }

  /** Every act of publishing with what it published, latest first. @throws not-found */
  async lines(viewer: Viewer): Promise<VersionLine[]> {
    requireHrOrAuditor(viewer);
    const publications = await this.versions.publications();
    const uses = await this.uses.of(viewer);
    const names = await this.names(
      publications.map(({ publishedBy }) => publishedBy),
      viewer,
    );
    const lines: VersionLine[] = [];
    for (const { frameworkKey, number, version, publishedAt, publishedBy, reason } of publications) {
      const framework = version === null ? null : await this.rulebook.framework(version);
      lines.push({
        frameworkKey,
        frameworkName: framework?.[viewer.language] ?? null,
        number,
        version,
        publishedAt,
        publishedBy: names.get(publishedBy) ?? null,
        byFolder: publishedBy === 'rules-folder',
        reason,
        uses: (version === null ? undefined : uses.get(version)) ?? [],
      });
    }
    return lines;
  }

  /** @throws not-found for others than HR and auditors, and for versions that were never published */
  async difference(viewer: Viewer, from: string, to: string) {
    requireHrOrAuditor(viewer);
    const [before, after] = [await this.rulebook.find(from), await this.rulebook.find(to)];
    if (!before || !after) throw notFound();
    const people = await this.counts.of(viewer);
    return {
      name: after[viewer.language],
      from: { version: before.version, short: before.version.slice(0, 12) },
      to: { version: after.version, short: after.version.slice(0, 12) },
      versions: (await this.lines(viewer)).flatMap(({ version, number, frameworkKey }) =>
        version === null || frameworkKey !== after.key
          ? []
          : [{ value: version, label: `${number} · ${version.slice(0, 12)}` }],
      ),
      difference: differenceView(before, after, people, viewer.language),
    };
  }

  /** The files of a version, to be edited. @throws not-found */
  async files(viewer: Viewer, version: string) {
    requireHrOrAuditor(viewer);
    const framework = await this.rulebook.find(version);
    if (!framework) throw notFound();
    return { key: framework.key, files: filesOf(framework) };
  }

  private async names(ids: readonly string[], { language }: Viewer): Promise<ReadonlyMap<string, string>> {
    const people = await this.people.findMany(ids);
    return new Map(
      people.map(({ id, name, latinName }) => [id, language === 'en' ? (latinName ?? name) : name]),
    );
  }
}
