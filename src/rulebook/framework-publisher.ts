import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../config/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Framework } from '../domain/framework/framework.js';
import { FrameworkVersionsRepository } from './framework-versions.repository.js';

/** Who publishes, and why; the rules folder gives no reason. */
export interface Publishing {
  readonly actor: string;
  readonly reason: string | null;
}

/** Makes a version of a framework the one that counts for new cycles. Cycles stay with the version they have. */
@Injectable()
export class FrameworkPublisher {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly versions: FrameworkVersionsRepository,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Publishes a checked framework, inside a unit.
   * @param after the version that has to be the current one still; null where there is none yet
   * @returns whether it was: nothing happened otherwise
   */
  async publish(framework: Framework, after: string | null, by: Publishing): Promise<boolean> {
    const { key, version, content } = framework;
    const last = await this.versions.lastPublicationOf(key);
    if ((last?.version ?? null) !== after) return false;
    const publishedAt = this.clock.now().toISOString();
    await this.versions.add({ version, frameworkKey: key, content, publishedAt });
    await this.note(key, version, (last?.number ?? 0) + 1, by);
    return true;
  }

  /** Brings what the rules folder holds into force where it has changed since it was last read, one unit each. */
  async followFolder(frameworks: readonly Framework[], actor: string): Promise<void> {
    for (const framework of frameworks) await this.follow(framework, actor);
    const kept = new Set(frameworks.map(({ key }) => key));
    for (const { frameworkKey, number, version, publishedBy } of await this.versions.lastPublications()) {
      if (kept.has(frameworkKey) || version === null || publishedBy !== actor) continue;
      await this.unitOfWork.run(() => this.note(frameworkKey, null, number + 1, { actor, reason: null }));
    }
  }

  /** A version that HR published since stays, as long as the folder is what it was. */
  private async follow(framework: Framework, actor: string): Promise<void> {
    if ((await this.lastFrom(framework.key, actor)) === framework.version) return;
    await this.unitOfWork.run(async () => {
      if ((await this.lastFrom(framework.key, actor)) === framework.version) return;
      const last = await this.versions.lastPublicationOf(framework.key);
      await this.publish(framework, last?.version ?? null, { actor, reason: null });
    });
  }

  private async lastFrom(key: string, actor: string): Promise<string | null> {
    const all = await this.versions.publications();
    const own = all.find(({ frameworkKey, publishedBy }) => frameworkKey === key && publishedBy === actor);
    return own?.version ?? null;
  }

  private async note(key: string, version: string | null, number: number, by: Publishing): Promise<void> {
    const { actor, reason } = by;
    const publishedAt = this.clock.now().toISOString();
    await this.versions.addPublication({
      frameworkKey: key,
      number,
      version,
      publishedAt,
      publishedBy: actor,
      reason,
    });
    await this.auditLog.append({
      stream: 'system',
      type: version === null ? 'framework-withdrawn' : 'framework-published',
      actor,
      effect: version === null ? { framework: key } : { framework: key, version },
      ...(reason !== null && { particulars: { reason } }),
    });
  }
}
