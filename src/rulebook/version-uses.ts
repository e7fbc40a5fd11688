import { Injectable } from '@nestjs/common';
import type { Viewer } from '../web/viewer.js';

/** A cycle that a version is pinned to. */
export interface VersionUse {
  readonly cycleId: string;
  readonly name: string;
  readonly state: string;
  readonly cases: number;
}

/** The uses of versions that the viewer may read, by version. */
export type UsesOf = (viewer: Viewer) => Promise<ReadonlyMap<string, readonly VersionUse[]>>;

/** Where versions are in use. The features above, which know cycles and cases, say so when they start. */
@Injectable()
export class VersionUses {
  private source: UsesOf = () => Promise.resolve(new Map());

  register(source: UsesOf): void {
    this.source = source;
  }

  of(viewer: Viewer): Promise<ReadonlyMap<string, readonly VersionUse[]>> {
    return this.source(viewer);
  }
}
