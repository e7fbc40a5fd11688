import type { Framework, RequiredCriterion } from '../../domain/framework/framework.js';
import { levelOf } from '../../domain/framework/framework.js';
import type { Language } from '../../web/language.js';
import type { EvidenceRow } from '../evidence.entity.js';
import type { Ratings } from '../review.entity.js';
import type { Unsupported } from './support.service.js';

/** What the pages of one rating form are made of, as its author may see it. */
export interface RatingMaterial {
  readonly kind: 'self' | 'manager';
  readonly caseId: string;
  readonly framework: Framework;
  readonly level: string;
  readonly language: Language;
  readonly ratings: Ratings;
  /** What the employee said, where the author may know it. */
  readonly selfRatings: Ratings | null;
  readonly evidence: readonly EvidenceRow[];
  readonly unsupported: Unsupported;
}

export interface AskedDimension {
  readonly key: string;
  readonly name: string;
  /** Own criteria before inherited ones. */
  readonly criteria: readonly RequiredCriterion[];
}

/** The dimensions that the level asks something in, in the framework's order. */
export function askedDimensions({
  framework,
  level,
  language,
}: Pick<RatingMaterial, 'framework' | 'level' | 'language'>): AskedDimension[] {
  const required = levelOf(framework, level).required;
  return framework.dimensions.flatMap((dimension) => {
    const asked = required.filter((criterion) => criterion.dimension === dimension.key);
    if (asked.length === 0) return [];
    const criteria = asked.toSorted((one, other) => Number(isInherited(one)) - Number(isInherited(other)));
    return [{ key: dimension.key, name: dimension[language], criteria }];
  });
}

/** In the order of the form: what the level only takes over from lower ones comes last. */
export function dimensionsInTurn(material: RatingMaterial): AskedDimension[] {
  return askedDimensions(material).toSorted(
    (one, other) => Number(isTakenOver(one)) - Number(isTakenOver(other)),
  );
}

/** A dimension in which the level adds nothing of its own. */
export function isTakenOver({ criteria }: AskedDimension): boolean {
  return criteria.every(isInherited);
}

export function isInherited({ inheritedFrom }: RequiredCriterion): boolean {
  return inheritedFrom !== null;
}

/** Rated at the bar or above, without the evidence that the rules ask for. */
export function lacksEvidence({ id }: RequiredCriterion, material: RatingMaterial): boolean {
  const value = material.ratings[id]?.value ?? null;
  return value !== null && value >= material.framework.scale.bar && material.unsupported.has(id);
}

/** How far apart employee and manager are from which on it is told; the flag of the rules looks at the same. */
const farApart = 2;

export function isFarApart({ id }: RequiredCriterion, { ratings, selfRatings }: RatingMaterial): boolean {
  const [own, self] = [ratings[id]?.value ?? null, selfRatings?.[id]?.value ?? null];
  return own !== null && self !== null && Math.abs(own - self) >= farApart;
}

/** The address of the form. */
export function formOf({ caseId, kind }: Pick<RatingMaterial, 'caseId' | 'kind'>): string {
  return `/cases/${caseId}/${kind}-review`;
}

/** The address of a page of the form. */
export function stepHref(form: Pick<RatingMaterial, 'caseId' | 'kind'>, step: string | null): string {
  const query = step === null ? 'part=summary' : `dimension=${encodeURIComponent(step)}`;
  return `${formOf(form)}?${query}`;
}

/** Of a criterion, as a place on its page. */
export function anchorOf(id: string): string {
  return `criterion-${id.replaceAll('.', '-')}`;
}
