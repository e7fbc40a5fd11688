import type { VersionUse } from '../version-uses.js';

/** One act of publishing, with the names a reader needs. */
export interface VersionLine {
  readonly frameworkKey: string;
  readonly frameworkName: string | null;
  readonly number: number;
  /** Null where the framework was taken out of the rules folder. */
  readonly version: string | null;
  readonly publishedAt: string;
  /** Null for the rules folder, and for an account that belongs to nobody of the company. */
  readonly publishedBy: string | null;
  readonly byFolder: boolean;
  readonly reason: string | null;
  readonly uses: readonly VersionUse[];
}

/** The publications by framework, each with the one before it to compare with. */
export function versionsView(lines: readonly VersionLine[]) {
  return [...Map.groupBy(lines, ({ frameworkKey }) => frameworkKey).values()].map((group) => ({
    key: group[0]?.frameworkKey ?? '',
    name: group.find(({ frameworkName }) => frameworkName !== null)?.frameworkName ?? '',
    versions: group.map((line, index) => lineView(line, index, group)),
  }));
}

function lineView(line: VersionLine, index: number, group: readonly VersionLine[]) {
  const { version, uses } = line;
  const former = group.slice(index + 1).find((other) => other.version !== null)?.version ?? null;
  const changed = version !== null && former !== null && version !== former;
  // A version that was published twice is in use once: its cycles stand at the latest publication.
  const counted = group.findIndex((other) => other.version === version) === index;
  return {
    number: line.number,
    short: version?.slice(0, 12) ?? '',
    version: version ?? '',
    isCurrent: index === 0 && version !== null,
    withdrawn: version === null,
    publishedAt: line.publishedAt,
    publishedBy: line.publishedBy ?? '',
    byFolder: line.byFolder,
    reason: line.reason ?? '',
    uses: counted ? uses.map((use) => ({ ...use, href: `/cycles/${use.cycleId}` })) : [],
    cases: counted ? uses.reduce((sum, { cases }) => sum + cases, 0) : 0,
    differenceHref: changed ? `/rulebook/difference?from=${former}&to=${version}` : '',
    folderHref: version === null ? '' : `/rulebook/versions/${version}/folder`,
    whatIfHref: version === null ? '' : `/rulebook/what-if?version=${version}`,
  };
}
