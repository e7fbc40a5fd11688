import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { openFramework } from '../domain/framework/check-framework.js';
import type { Framework } from '../domain/framework/framework.js';
import { KnownLevels } from '../people/known-levels.js';
import { rulesFolderActor } from './framework-publication.entity.js';
import { FrameworkPublisher } from './framework-publisher.js';
import { FrameworkVersionsRepository } from './framework-versions.repository.js';
import { checkRulesFolder, frameworkFolders } from './rules-folder.js';

/** Dependency injection token of the folder that holds a folder for each framework. */
export const RULES_FOLDER = Symbol('RulesFolder');

/**
 * The frameworks: those of the rules folder, checked and published at start, those that HR published, and every version
 * that ever was. A framework of the folder with a mistake keeps the server from starting.
 */
@Injectable()
export class RulebookService extends KnownLevels implements OnModuleInit {
  private readonly cache = new Map<string, Framework>();

  constructor(
    private readonly versions: FrameworkVersionsRepository,
    private readonly publisher: FrameworkPublisher,
    @Inject(RULES_FOLDER) private readonly folder: string,
  ) {
    super();
  }

  onModuleInit(): Promise<void> {
    return this.load();
  }

  /**
   * Reads the rules folder and publishes what has changed in it.
   * @throws Error that lists every mistake of every folder, with file, place, reason and remedy
   */
  async load(): Promise<void> {
    const frameworks = await readFrameworks(this.folder);
    for (const framework of frameworks) this.cache.set(framework.version, framework);
    await this.publisher.followFolder(frameworks, rulesFolderActor);
  }

  /** The versions that count for new cycles, by key. */
  async current(): Promise<readonly Framework[]> {
    const frameworks: Framework[] = [];
    for (const { version } of await this.versions.lastPublications()) {
      if (version !== null) frameworks.push(await this.framework(version));
    }
    return frameworks;
  }

  /** The current framework with the key; without a key the first. Null where there is none. */
  async currentOf(key?: string): Promise<Framework | null> {
    const frameworks = await this.current();
    if (key === undefined) return frameworks[0] ?? null;
    return frameworks.find((framework) => framework.key === key) ?? null;
  }

  /**
   * A published framework. Pinned versions are read back from the database, whatever the rules folder says by now.
   * @throws Error when no such version was published, or its content is not what was published
   */
  async framework(version: string): Promise<Framework> {
    const framework = await this.find(version);
    if (!framework) throw new Error(`The framework version ${version} was never published here.`);
    return framework;
  }

  /** The same, or null where no such version was published. */
  async find(version: string): Promise<Framework | null> {
    const known = this.cache.get(version);
    if (known) return known;
    const row = await this.versions.find(version);
    if (!row) return null;
    const framework = openFramework(row.content);
    if (framework.version !== version) throw new Error(`The stored content of ${version} has been changed.`);
    this.cache.set(version, framework);
    return framework;
  }

  /** The codes of the levels of all current frameworks. */
  async codes(): Promise<readonly string[]> {
    const frameworks = await this.current();
    return [...new Set(frameworks.flatMap(({ levels }) => levels.map(({ code }) => code)))];
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
