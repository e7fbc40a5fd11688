import { Injectable } from '@nestjs/common';
import type { NavigationLink } from './frame.js';
import type { Place } from './place.js';
import type { Translations } from './translations.js';
import type { Viewer } from './viewer.js';

export interface NavigationEntry {
  /** Also the name of its icon in `templates/assets/icons.svg`, and `web.navigation.<key>` unless `label` says otherwise. */
  readonly key: string;
  readonly href: string;
  /** Smaller comes first: inbox 10, my cases 20, team 30, cycles 40, sessions 50, people 60, ladder 70, insight 80, accounts 90. */
  readonly order: number;
  readonly label?: string;
  readonly visible: (viewer: Viewer) => boolean;
  /** Pages with addresses elsewhere that belong to it all the same. */
  readonly alsoAt?: RegExp;
  /** A number beside the label, such as open duties. */
  readonly count?: (viewer: Viewer) => Promise<number>;
}

/** The places of the frame. Features add theirs when their module starts; the frame lists only what the viewer may open. */
@Injectable()
export class Navigation {
  private readonly entries: NavigationEntry[] = [];

  add(entry: NavigationEntry): void {
    this.entries.push(entry);
    this.entries.sort((first, second) => first.order - second.order);
  }

  /** The places this viewer may open, in order. */
  placesOf(viewer: Viewer | null): readonly NavigationEntry[] {
    return viewer ? this.entries.filter((entry) => entry.visible(viewer)) : [];
  }

  /** @param place of the page, if its address does not say it */
  async links(
    viewer: Viewer | null,
    { path, place }: { readonly path: string; readonly place?: Place | undefined },
    translations: Translations,
  ): Promise<NavigationLink[]> {
    const places = this.placesOf(viewer);
    const elsewhere = places.find(({ alsoAt }) => alsoAt?.test(path))?.href ?? place?.within;
    const isLit = (href: string) => path === href || path.startsWith(`${href}/`);
    const links: NavigationLink[] = [];
    for (const [index, { key, href, label, order, count }] of places.entries()) {
      links.push({
        key,
        href,
        icon: key,
        label: translations.text(viewer?.language ?? 'zh', label ?? `web.navigation.${key}`),
        current: elsewhere === undefined ? isLit(href) : elsewhere === href,
        count: (viewer && (await count?.(viewer))) ?? 0,
        opensGroup: index > 0 && groupOf(order) !== groupOf(places[index - 1]?.order ?? 0),
      });
    }
    return links;
  }
}

/** Mine up to 39, the company's up to 69, then what is looked up or set up. */
function groupOf(order: number): number {
  return [40, 70].filter((first) => order >= first).length;
}
