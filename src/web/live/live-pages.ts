import { Injectable } from '@nestjs/common';

/** The streams of the log whose lines can change a page; asked anew each time, since a page may come to show more. */
export type TopicsOf = (id: string) => Promise<ReadonlySet<string>>;

/** A page that stays as it is on the server while it is open. */
export interface LivePage {
  /** With the id of what it shows in its first group. */
  readonly path: RegExp;
  readonly topics: TopicsOf;
}

/** Where features name their live pages when their module starts. */
@Injectable()
export class LivePages {
  private readonly pages: LivePage[] = [];

  register(page: LivePage): void {
    this.pages.push(page);
  }

  /** What can change the page at the path, as it stands now; null where the page is no live one. */
  topicsOf(path: string): (() => Promise<ReadonlySet<string>>) | null {
    for (const page of this.pages) {
      const id = page.path.exec(path)?.[1];
      if (id !== undefined) return () => page.topics(id);
    }
    return null;
  }
}
