import { Injectable } from '@nestjs/common';
import Handlebars from 'handlebars';
import type { VisibleCase } from '../../cases/visible-case.js';
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
    const lines = profileLines(material);
    const { kind, language } = material;
    return {
      radar: new Handlebars.SafeString(this.radar(lines, material)),
      lines: lines.map((line) => ({
        number: line.number,
        current: line.key === current,
        name: line.name,
        own: told(kind === 'self' ? line.self : line.manager),
        employee: told(line.self),
      })),
      advice: kind === 'manager' ? await this.advice(visible, draft, language) : null,
    };
  }

  /** The dimensions are numbered as in the table beside it. */
  private radar(lines: readonly ProfileLine[], { framework: { scale }, language }: RatingMaterial): string {
    const say = (key: string) => this.translations.text(language, `reviews.radar.${key}`);
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
          self: say('self'),
          manager: say('manager'),
          bar: say('bar'),
          description: say('description'),
        },
      },
      geometry,
    );
  }

  private async advice({ row }: VisibleCase, draft: ReviewRow | null, language: RatingMaterial['language']) {
    const evaluation = await this.reader.evaluate(row, draft);
    const reason = evaluation.readiness.tried.at(-1);
    return { readiness: readinessFrom(evaluation), reason: reason?.sentence[language] ?? '' };
  }
}

function told(mean: number | null): string {
  return mean === null ? '' : mean.toFixed(1);
}
