import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../web/viewer.js';

/** A document that was issued to the reader, by the keys of its texts. */
export interface OwnDocument {
  readonly href: string;
  readonly kind: string;
  readonly language: string;
}

type Source = (viewer: Viewer, caseId: string) => Promise<readonly OwnDocument[]>;

/** The documents of a case that its reader may have. The feature that issues them says so when its module starts. */
@Injectable()
export class OwnDocuments {
  private readonly sources: Source[] = [];

  register(source: Source): void {
    this.sources.push(source);
  }

  async of(viewer: Viewer, caseId: string): Promise<readonly OwnDocument[]> {
    const found = await Promise.all(this.sources.map((source) => source(viewer, caseId)));
    return found.flat();
  }
}
