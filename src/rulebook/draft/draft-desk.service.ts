import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { checkFramework, type CheckedFramework } from '../../domain/framework/check-framework.js';
import type { FolderFiles } from '../../domain/framework/folder.js';
import type { Framework } from '../../domain/framework/framework.js';
import { notFound, Refused } from '../../domain/refusal.js';
import { actorOf } from '../../people/acting.js';
import type { Viewer } from '../../web/viewer.js';
import { FrameworkPublisher } from '../framework-publisher.js';
import { RulebookService } from '../rulebook.service.js';
import type { DraftUpload } from './draft.input.js';
import { uploadedFiles } from './uploaded-files.js';

/** Drafts of frameworks: checked as often as HR likes, stored once they are published and not before. */
@Injectable()
export class DraftDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rulebook: RulebookService,
    private readonly publisher: FrameworkPublisher,
  ) {}

  /** All mistakes of an upload, or the framework that it is. @throws not-found for whoever is not HR; what `uploadedFiles` throws */
  async check(viewer: Viewer, { file, framework }: DraftUpload): Promise<CheckedFramework> {
    requireHr(viewer);
    return checkFramework(await uploadedFiles(file, await this.rulebook.currentOf(framework)));
  }

  /** The same of files. @throws not-found for whoever is not HR */
  checkFiles(viewer: Viewer, files: FolderFiles): CheckedFramework {
    requireHr(viewer);
    return checkFramework(files);
  }

  /**
   * Makes a draft the version that counts for new cycles, and logs who did so and why. HR of the whole company alone: the
   * standard is everybody's.
   * @param after the version that the draft was compared with; another one since is a conflict
   * @throws not-found, framework-whole-company, framework-unchanged, conflict
   */
  async publish(viewer: Viewer, draft: Framework, after: string | null, reason: string): Promise<void> {
    requireHr(viewer);
    if (!publishes(viewer)) throw new Refused({ code: 'framework-whole-company' });
    if (draft.version === after) throw new Refused({ code: 'framework-unchanged' });
    const by = { actor: actorOf(viewer), reason };
    await this.unitOfWork.run(async () => {
      if (!(await this.publisher.publish(draft, after, by))) throw new Refused({ code: 'conflict' });
    });
  }
}

/** @throws not-found for whoever is not HR */
export function requireHr(viewer: Viewer): void {
  if (!viewer.roles.includes('hr')) throw notFound();
}

/** Whether the viewer may publish: HR of the whole company. */
export function publishes({ roles, hrDepartments }: Viewer): boolean {
  return roles.includes('hr') && hrDepartments === 'all';
}
