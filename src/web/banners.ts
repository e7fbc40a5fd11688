import { Injectable } from '@nestjs/common';
import type { Viewer } from './viewer.js';

/** A key of a text that stands above every page of those it concerns, or null. */
export type BannerSource = (viewer: Viewer) => Promise<string | null>;

/** States of the whole installation that people should keep seeing, such as grants by one person alone. */
@Injectable()
export class Banners {
  private readonly sources: BannerSource[] = [];

  add(source: BannerSource): void {
    this.sources.push(source);
  }

  async of(viewer: Viewer | null): Promise<string[]> {
    if (!viewer) return [];
    const keys: string[] = [];
    for (const source of this.sources) {
      const key = await source(viewer);
      if (key !== null) keys.push(key);
    }
    return keys;
  }
}
