import { Injectable } from '@nestjs/common';
import { CaseHeads } from '../cases/case-heads.service.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { levelOf, type Framework } from '../domain/framework/framework.js';
import { differsFromAdvice } from '../domain/workflow/advice.js';
import type { PacketContent } from '../reviews/packet-content.js';
import { PacketService } from '../reviews/packet.service.js';
import { Translations } from '../web/translations.js';
import type { Viewer } from '../web/viewer.js';
import type { SuggestedRationale } from './draft-rationale.js';
import { conclusions } from './rationale.entity.js';
import { RationaleService, type OpenDecision } from './rationale.service.js';

/** The chair's page on a decision: outcome on top, then a rationale a dimension, drafted and to be confirmed. */
@Injectable()
export class RationalePages {
  constructor(
    private readonly service: RationaleService,
    private readonly packets: PacketService,
    private readonly cycles: CycleSettings,
    private readonly heads: CaseHeads,
    private readonly translations: Translations,
  ) {}

  /** @throws Refused `not-found` for anybody but the chair in turn */
  async show(viewer: Viewer, caseId: string) {
    const open = await this.service.open(viewer, caseId);
    const { row, facts } = open.visible;
    const decision = open.written?.decision;
    const dimensions = await this.dimensions(viewer, open);
    const confirmed = dimensions.filter((one) => one.confirmed);
    return {
      head: await this.heads.of(open.visible, viewer, ['outcome', 'rationale', 'packet']),
      outcome: row.outcome ?? '',
      advice: facts.readiness ?? 'unknown',
      differs: differsFromAdvice(row.outcome, facts.readiness),
      version: decision?.version ?? 0,
      differsBecause: decision?.differsBecause ?? '',
      strengths: decision?.strengths ?? '',
      gaps: decision?.gaps ?? '',
      nextEvidence: decision?.nextEvidence ?? '',
      recommendation: decision?.recommendation ?? '',
      applyAgainOn: decision?.applyAgainOn ?? '',
      promoted: row.outcome === 'promoted',
      /** Rounds of the ballot, the oldest first. */
      tallies: await this.service.tallies(open),
      /** Whether the outcome follows the advice; where the rules advise neither way there is nothing to follow. */
      agreement: facts.readiness === 'ready' || facts.readiness === 'not-yet' ? 'agrees' : 'noAdvice',
      /** How many dimensions somebody stands by. */
      confirmed: confirmed.length,
      confirmedValues: Object.fromEntries(confirmed.map(({ key }) => [key, 'yes'])),
      conclusions: conclusionOptions,
      stand: [{ value: 'yes', labelKey: 'calibration.rationale.stand' }],
      dimensions,
    };
  }

  private async dimensions(viewer: Viewer, open: OpenDecision) {
    const { row } = open.visible;
    const { framework } = await this.cycles.of(row.cycleId);
    const content = (await this.packets.of(row))?.content ?? null;
    return open.suggestions.map((suggestion) => {
      const written = open.written?.rationales.find(({ dimension }) => dimension === suggestion.dimension);
      return {
        key: suggestion.dimension,
        name: nameOf(framework, suggestion.dimension, viewer),
        conclusion: written?.conclusion ?? suggestion.conclusion,
        text: written?.words ?? this.draft(viewer, suggestion, framework, content),
        evidence: evidenceChoices(content),
        chosen: [...(written?.evidence ?? suggestion.evidence)],
        confirmed: written?.confirmed === true,
      };
    });
  }

  /** Words to begin with: what the level asks that was found met or not, and on which evidence. No scores are in them. */
  private draft(
    viewer: Viewer,
    suggestion: SuggestedRationale,
    framework: Framework,
    content: PacketContent | null,
  ): string {
    const level = content ? levelOf(framework, content.targetLevel) : null;
    const words = (ids: readonly string[]) =>
      ids
        .map((id) => level?.required.find((criterion) => criterion.id === id)?.[viewer.language] ?? id)
        .join(viewer.language === 'zh' ? '；' : '; ');
    const say = (key: string, list: string) =>
      list === '' ? [] : [this.translations.text(viewer.language, `calibration.draft.${key}`, { list })];
    const numbers = (content?.evidence ?? [])
      .filter(({ id }) => suggestion.evidence.includes(id))
      .map(({ number }) => String(number))
      .join(viewer.language === 'zh' ? '、' : ', ');
    return [
      ...say('met', words(suggestion.met)),
      ...say('notMet', words(suggestion.notMet)),
      ...say('unknown', words(suggestion.unknown)),
      ...say('evidence', numbers),
    ].join('\n');
  }
}

const conclusionOptions = conclusions.map((value) => ({
  value,
  labelKey: `calibration.conclusions.${value}`,
}));

function nameOf(framework: Framework, key: string, { language }: Viewer): string {
  return framework.dimensions.find((dimension) => dimension.key === key)?.[language] ?? key;
}

function evidenceChoices(content: PacketContent | null) {
  return (content?.evidence ?? []).map(({ id, number, title }) => ({
    value: id,
    label: `${number}. ${title}`,
  }));
}
