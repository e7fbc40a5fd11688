import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../config/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { openFramework } from '../domain/framework/check-framework.js';
import type { Framework } from '../domain/framework/framework.js';
import { KnownLevels } from '../people/known-levels.js';
import { FrameworkVersionsRepository } from './framework-versions.repository.js';
import { checkRulesFolder, frameworkFolders } from './rules-folder.js';

/** Dependency injection token of the folder that holds a folder for each framework. */
export const RULES_FOLDER = Symbol('RulesFolder');

/**
 * The frameworks: those of the rules folder, checked and published at start, and every version that was ever published.
 * A framework with a mistake keeps the server from starting.
 */
@Injectable()
export class RulebookService extends KnownLevels implements OnModuleInit {
  private readonly cache = new Map<string, Framework>();
  private frameworks: readonly Framework[] = [];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly versions: FrameworkVersionsRepository,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
    @Inject(RULES_FOLDER) private readonly folder: string,
  ) {
    super();
  }

  onModuleInit(): Promise<void> {
    return this.load();
  }

  /**
   * Reads the rules folder and publishes versions that are new.
   * @throws Error that lists every mistake of every folder, with file, place, reason and remedy
   */
  async load(): Promise<void> {
    this.frameworks = await readFrameworks(this.folder);
    for (const framework of this.frameworks) {
      this.cache.set(framework.version, framework);
      await this.publish(framework);
    }
  }

  /** The frameworks as they stand in the rules folder, by key. */
  current(): readonly Framework[] {
    return this.frameworks;
  }

  /** The current framework with the key; without a key the first. Null where there is none. */
  currentOf(key?: string): Framework | null {
    if (key === undefined) return this.frameworks[0] ?? null;
    return this.frameworks.find((framework) => framework.key === key) ?? null;
  }

  /**
   * A published framework. Pinned versions are read back from the database, whatever the rules folder says by now.
   * @throws Error when no such version was published, or its content is not what was published
   */
  async framework(version: string): Promise<Framework> {
    const known = this.cache.get(version);
    if (known) return known;
    const row = await this.versions.find(version);
    if (!row) throw new Error(`The framework version ${version} was never published here.`);
    const framework = openFramework(row.content);
    if (framework.version !== version) throw new Error(`The stored content of ${version} has been changed.`);
    this.cache.set(version, framework);
    return framework;
  }

  /** The codes of the levels of all current frameworks. */
  codes(): readonly string[] {
    return [...new Set(this.frameworks.flatMap(({ levels }) => levels.map(({ code }) => code)))];
  }

  /** The rank of a level in the current frameworks; null for a code that none has. */
  rankOf(code: string | null): number | null {
    const levels = this.frameworks.flatMap((framework) => framework.levels);
    return levels.find((level) => level.code === code)?.rank ?? null;
  }

  private async publish({ key, version, content }: Framework): Promise<void> {
    if (await this.versions.find(version)) return;
    await this.unitOfWork.run(async () => {
      if (await this.versions.find(version)) return;
      const publishedAt = this.clock.now().toISOString();
      await this.versions.add({ version, frameworkKey: key, content, publishedAt });
      const effect = { framework: key, version };
      await this.auditLog.append({
        stream: 'system',
        type: 'framework-published',
        actor: 'rules-folder',
        effect,
      });
    });
  }
}

async function readFrameworks(folder: string): Promise<Framework[]> {
  const frameworks: Framework[] = [];
  const mistakes: string[] = [];
  for (const path of await frameworkFolders(folder)) {
    const checked = await checkRulesFolder(path);
    if (checked.ok) frameworks.push(checked.framework);
    else
      mistakes.push(
        ...checked.problems.map(
          (found) => `  ${path}/${found.file} ${found.place}: ${found.reason.en} ${found.remedy.en}`,
        ),
      );
  }
  if (mistakes.length > 0) throw new Error(`The rules can't be used:\n${mistakes.join('\n')}`);
  return frameworks.sort((one, other) => (one.key < other.key ? -1 : 1));
}
