import { Injectable } from '@nestjs/common';
import { minutesFor } from '../../cases/case-brief.service.js';
import { mustsOf } from '../../cases/nomination-page.service.js';
import { workingDaysUntil } from '../../cases/working-days-until.js';
import type { CycleRow } from '../../cycles/cycle.entity.js';
import { CycleService } from '../../cycles/cycle.service.js';
import { endOfDay, startOfDay } from '../../domain/calendar/time-zone.js';
import type { Framework } from '../../domain/framework/framework.js';
import { notFound } from '../../domain/refusal.js';
import { inventedRatingPage } from '../../reviews/rating/invented-rating.js';
import { RulebookService } from '../../rulebook/rulebook.service.js';
import { PreviewPage } from '../../web/preview-page.js';
import { Translations } from '../../web/translations.js';
import type { Viewer } from '../../web/viewer.js';
import { dimensionSection } from '../sheet-section.js';
import { scaleOptions } from '../sheet-pages.service.js';
import { invented, inventedCase, type InventedCase } from './invented-case.js';
import { playedDuties, type PlayedDuty } from './played-duties.js';

const pagesOf = {
  candidate: ['inbox', 'self-review'],
  manager: ['inbox', 'nomination', 'manager-review'],
  member: ['inbox', 'scores'],
} as const;
export type PreviewRole = keyof typeof pagesOf;
type PreviewedPage = (typeof pagesOf)[PreviewRole][number];

interface Stage extends InventedCase {
  readonly cycle: CycleRow;
  readonly framework: Framework;
  readonly viewer: Viewer;
  readonly role: PreviewRole;
  readonly home: string;
}

/** The pages of a cycle that is not open yet, as others will see them: real templates, invented people, nothing stored. */
@Injectable()
export class CyclePreview {
  constructor(
    private readonly cycles: CycleService,
    private readonly rulebook: RulebookService,
    private readonly translations: Translations,
  ) {}

  /** @throws not-found for whoever does not run the cycle, and for a page the role has not; cycle-not-draft */
  async page(viewer: Viewer, cycleId: string, role: string, page: PreviewedPage, step?: string) {
    const cycle = await this.cycles.draft(viewer, cycleId);
    const framework = await this.rulebook.framework(cycle.frameworkVersion);
    const found = inventedCase(cycle, framework);
    if (!found || !isRole(role) || !(pagesOf[role] as readonly string[]).includes(page)) throw notFound();
    const base = `/cycles/${cycleId}/preview/as`;
    const stage = { ...found, cycle, framework, viewer, role, home: `${base}/${role}` };
    const link = (href: string, label: string, current: boolean) => ({ href, label, current });
    return new PreviewPage(this.model(stage, page, step), {
      home: stage.home,
      invented: '/cases/preview',
      leave: `/cycles/${cycleId}/preview`,
      roles: (Object.keys(pagesOf) as PreviewRole[]).map((one) =>
        link(`${base}/${one}`, `web.preview.roles.${one}`, one === role),
      ),
      pages: pagesOf[role].map((one) =>
        link(one === 'inbox' ? stage.home : `${stage.home}/${one}`, `web.preview.page.${one}`, one === page),
      ),
    });
  }

  private model(stage: Stage, page: PreviewedPage, step: string | undefined): object {
    if (page === 'inbox') return this.inbox(stage);
    if (page === 'nomination') return this.nomination(stage);
    if (page === 'scores') return this.scores(stage);
    const { framework, target, viewer, home } = stage;
    const kind = page === 'self-review' ? 'self' : 'manager';
    return inventedRatingPage({
      kind,
      framework,
      level: target.code,
      language: viewer.language,
      here: `${home}/${page}`,
      step,
      head: this.head(
        stage,
        this.duties(stage).find(({ event }) => event === submitted[kind]),
      ),
      stillHolds: this.text(stage, 'reviews.rating.stillHolds'),
    });
  }

  private inbox(stage: Stage) {
    const about = `${this.person(stage, 'candidate')} · ${stage.from.code} → ${stage.target.code}`;
    const pages: Partial<Record<string, PreviewedPage>> = {
      SUBMIT: 'nomination',
      SUBMIT_SELF_REVIEW: 'self-review',
      SUBMIT_MANAGER_REVIEW: 'manager-review',
      SUBMIT_SCORES: 'scores',
    };
    const due = this.duties(stage).map(({ event, dueAt, at }) => ({
      verb: `cases.duties.${event}`,
      about,
      cycle: stage.cycle.name,
      dueAt,
      dueIn: dueAt === null ? null : workingDaysUntil(dueAt, at, stage.cycle.calendar),
      minutes: minutesFor(event),
      href: pages[event] ? `${stage.home}/${pages[event]}` : stage.home,
      overdue: false,
    }));
    return { more: 0, overdue: [], due, waiting: [], done: [], next: null };
  }

  private nomination(stage: Stage) {
    const { framework, from, target, cycle, viewer } = stage;
    const targets = framework.levels.filter(({ code }) =>
      framework.transitions.some((way) => way.from === from.code && way.to === code),
    );
    return {
      candidate: this.person(stage, 'candidate'),
      candidateId: '',
      cycleId: cycle.id,
      cycle: cycle.name,
      fromLevel: from.code,
      targets: targets.map((level) => ({
        value: level.code,
        label: `${level.code} ${level[viewer.language]}`,
      })),
      targetLevel: target.code,
      musts: targets.map(({ code }) => mustsOf(framework, code, viewer.language)),
    };
  }

  private scores(stage: Stage) {
    const { framework, target, facts, viewer } = stage;
    const basis = {
      framework,
      required: target.required,
      content: { caseId: 'preview', evidence: [], selfReview: null },
      own: { sheet: null, seat: { scores: null }, notes: new Map<string, string>() },
      afterScores: null,
      language: viewer.language,
    };
    const words = this.text(stage, 'web.preview.words');
    return {
      head: this.head(stage, undefined),
      version: 0,
      handedIn: false,
      writable: true,
      notesOpen: true,
      revisable: false,
      left: null,
      selfSummary: '',
      peers: [],
      digits: `${framework.scale.min}–${framework.scale.max}`,
      answered: 0,
      thesis: { changed: words, proof: words, risk: words },
      afterScores: null,
      scale: scaleOptions(framework, viewer.language),
      dimensions: facts.dimensions.map((key) => dimensionSection(key, basis)),
    };
  }

  private head(stage: Stage, duty: PlayedDuty | undefined) {
    const { from, target, cycle } = stage;
    const dueAt = duty?.dueAt ?? null;
    return {
      caseId: 'preview',
      candidate: this.person(stage, 'candidate'),
      fromLevel: from.code,
      targetLevel: target.code,
      dueAt,
      dueIn: dueAt === null || !duty ? null : workingDaysUntil(dueAt, duty.at, cycle.calendar),
    };
  }

  private duties({ role, facts, cycle: { calendar } }: Stage): PlayedDuty[] {
    const start = new Date(startOfDay(calendar.nominationsOpenOn, calendar.timeZone));
    if (role === 'member') {
      const at = new Date(startOfDay(calendar.reviewsEndOn, calendar.timeZone));
      const dueAt = endOfDay(calendar.calibrationEndOn, calendar.timeZone);
      return [{ personId: '', event: 'SUBMIT_SCORES', dueAt, at }];
    }
    return playedDuties(facts, start).filter(({ personId }) => personId === invented[role]);
  }

  private person(stage: Stage, who: 'candidate'): string {
    return this.text(stage, `web.preview.people.${who}`);
  }

  private text({ viewer }: Stage, key: string): string {
    return this.translations.text(viewer.language, key);
  }
}

const submitted = { self: 'SUBMIT_SELF_REVIEW', manager: 'SUBMIT_MANAGER_REVIEW' } as const;

function isRole(role: string): role is PreviewRole {
  return Object.hasOwn(pagesOf, role);
}
