import { Injectable } from '@nestjs/common';
import Handlebars from 'handlebars';
import type { VisibleCase } from '../../cases/visible-case.js';
import type { Evaluation } from '../../domain/evaluation/evaluate.js';
import { radarSvg } from '../../figures/radar.js';
import { Translations } from '../../web/translations.js';
import { CaseReviewsReader } from '../case-reviews.service.js';
import { readinessFrom } from '../readiness.js';
import type { ReviewRow } from '../review.entity.js';
import { profileLines, type ProfileLine } from './profile.view.js';
import type { RatingMaterial } from './rating-material.js';

/** In CSS pixels: the width of the column in which it stands. */
const geometry = { width: 288, centreY: 122, radius: 98, fontSize: 13 };

/** What forms beside the form as one rates: the radar with its numbers, and for the manager what the rules would say. */
@Injectable()
export class FormingPart {
  constructor(
    private readonly reader: CaseReviewsReader,
    private readonly translations: Translations,
  ) {}

  async of(visible: VisibleCase, material: RatingMaterial, draft: ReviewRow | null, current: string | null) {
    const evaluation = material.kind === 'manager' ? await this.reader.evaluate(visible.row, draft) : null;
    return formingView(material, current, evaluation, (key) =>
      this.translations.text(material.language, key),
    );
  }
}

/** @param current key of the dimension that is shown. @param evaluation what the rules say, for the manager. @param say words by key */
export function formingView(
  material: RatingMaterial,
  current: string | null,
  evaluation: Pick<Evaluation, 'readiness'> | null,
  say: (key: string) => string,
) {
  const lines = profileLines(material);
  const { kind, language } = material;
  return {
    radar: new Handlebars.SafeString(radarOf(lines, material, say)),
    lines: lines.map((line) => ({
      number: line.number,
      current: line.key === current,
      name: line.name,
      own: told(kind === 'self' ? line.self : line.manager),
      employee: told(line.self),
    })),
    advice: evaluation && {
      readiness: readinessFrom(evaluation),
      reason: evaluation.readiness.tried.at(-1)?.sentence[language] ?? '',
    },
  };
}

/** The dimensions are numbered as in the table beside it. */
function radarOf(
  lines: readonly ProfileLine[],
  { framework: { scale } }: RatingMaterial,
  say: (key: string) => string,
): string {
  const label = (name: string) => say(`reviews.radar.${name}`);
  return radarSvg(
    {
      minimum: scale.min,
      maximum: scale.max,
      axes: lines.map(({ number, self, manager }) => ({
        label: String(number),
        self,
        manager,
        bar: scale.bar,
      })),
      labels: {
        self: label('self'),
        manager: label('manager'),
        bar: label('bar'),
        description: label('description'),
      },
    },
    geometry,
  );
}

function told(mean: number | null): string {
  return mean === null ? '' : mean.toFixed(1);
}
