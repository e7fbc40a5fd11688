import { Injectable } from '@nestjs/common';
import { CaseActions } from '../../cases/case-actions.service.js';
import { minutesFor } from '../../cases/case-brief.service.js';
import { mustsOf } from '../../cases/nomination-page.service.js';
import { workingDaysUntil } from '../../cases/working-days-until.js';
import { CycleService } from '../../cycles/cycle.service.js';
import { notFound } from '../../domain/refusal.js';
import { RulebookService } from '../../rulebook/rulebook.service.js';
import type { Place } from '../../web/place.js';
import { PreviewPage } from '../../web/preview-page.js';
import { Translations } from '../../web/translations.js';
import type { Viewer } from '../../web/viewer.js';
import { dimensionSection } from '../sheet-section.js';
import { scaleOptions } from '../sheet-pages.service.js';
import { invented } from './invented-case.js';
import { inventedCasePage, inventedVisible } from './invented-case-page.js';
import { inventedRatingPage } from './invented-rating-page.js';
import {
  isRole,
  pagesOf,
  stageOf,
  turnOf,
  type PreviewedPage,
  type PreviewRole,
  type Stage,
} from './invented-stage.js';
import { inventedPacket } from './invented-work.js';

/** What the address asks of a page: a tab of the case, a dimension of a rating, or its summary. */
export interface PreviewStep {
  readonly tab?: string | undefined;
  readonly dimension?: string | undefined;
  readonly part?: string | undefined;
}

/** The pages of a cycle that is not open yet, as others will see them: real templates, invented people, nothing stored. */
@Injectable()
export class CyclePreview {
  constructor(
    private readonly cycles: CycleService,
    private readonly rulebook: RulebookService,
    private readonly translations: Translations,
    private readonly actions: CaseActions,
  ) {}

  /** @throws not-found for whoever does not run the cycle, and for a page the role has not; cycle-not-draft */
  async page(viewer: Viewer, cycleId: string, role: string, page: PreviewedPage, step: PreviewStep = {}) {
    const cycle = await this.cycles.draft(viewer, cycleId);
    const framework = await this.rulebook.framework(cycle.frameworkVersion);
    if (!isRole(role) || !(pagesOf[role] as readonly string[]).includes(page)) throw notFound();
    const say = (key: string) => this.translations.text(viewer.language, key);
    const stage = stageOf({ cycle, framework, viewer, role, say });
    if (!stage) throw notFound();
    const base = `/cycles/${cycleId}/preview/as`;
    const home = homeOf(stage);
    const pages: readonly PreviewedPage[] = pagesOf[role];
    const link = (href: string, label: string, current: boolean) => ({ href, label, current });
    return new PreviewPage(await this.model(stage, page, step), {
      invented: `/cases/${invented.case}`,
      leadTo: (rest) => leadIn(home, pages, rest),
      leave: `/cycles/${cycleId}/preview`,
      roles: (Object.keys(pagesOf) as PreviewRole[]).map((one) =>
        link(`${base}/${one}`, `web.preview.roles.${one}`, one === role),
      ),
      pages: pages.map((one) =>
        link(one === 'inbox' ? home : `${home}/${one}`, `web.preview.page.${one}`, one === page),
      ),
    });
  }

  private async model(stage: Stage, page: PreviewedPage, step: PreviewStep): Promise<object> {
    if (page === 'inbox') return this.inbox(stage);
    if (page === 'nomination') return this.nomination(stage);
    if (page === 'scores') return this.scores(stage);
    if (page !== 'case') {
      const say = (key: string) => this.translations.text(stage.viewer.language, key);
      return inventedRatingPage(stage, { head: this.head(stage), step, say });
    }
    const allowed = await this.actions.of(inventedVisible(stage), stage.viewer, stage.step.at);
    const shown = await inventedCasePage(stage, allowed, step.tab);
    return { ...shown, head: { ...shown.head, place: placeIn(stage) } };
  }

  private inbox(stage: Stage) {
    const about = `${stage.nameOf(invented.candidate)} · ${stage.from.code} → ${stage.target.code}`;
    const at = `/cases/${invented.case}`;
    const pages: Partial<Record<string, PreviewedPage>> = {
      SUBMIT: 'nomination',
      SUBMIT_SELF_REVIEW: 'self-review',
      SUBMIT_MANAGER_REVIEW: 'manager-review',
      SUBMIT_SCORES: 'scores',
    };
    const due = stage.duties.map((duty) => ({
      verb: `cases.duties.${duty.event}`,
      about,
      cycle: stage.cycle.name,
      dueAt: duty.dueAt,
      dueIn: duty.dueAt === null ? null : workingDaysUntil(duty.dueAt, duty.at, stage.cycle.calendar),
      minutes: minutesFor(duty.event),
      href: pages[duty.event] ? `${at}/${pages[duty.event]}` : at,
      overdue: false,
    }));
    return { more: 0, overdue: [], due, waiting: [], done: [], next: null };
  }

  private nomination(stage: Stage) {
    const { framework, from, target, cycle, viewer, nameOf } = stage;
    const targets = framework.levels.filter(({ code }) =>
      framework.transitions.some((way) => way.from === from.code && way.to === code),
    );
    return {
      place: placeIn(stage),
      candidate: nameOf(invented.candidate),
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
    const { framework, target, facts, viewer, work, nameOf } = stage;
    const content = inventedPacket(work, nameOf);
    const basis = {
      framework,
      required: target.required,
      content,
      own: { sheet: null, seat: { scores: null }, notes: new Map<string, string>() },
      afterScores: null,
      language: viewer.language,
    };
    return {
      head: this.head(stage),
      version: 0,
      handedIn: false,
      writable: true,
      notesOpen: true,
      revisable: false,
      left: null,
      selfSummary: content.selfReview.summary,
      peers: [],
      digits: `${framework.scale.min}–${framework.scale.max}`,
      answered: 0,
      thesis: work.thesis,
      afterScores: null,
      scale: scaleOptions(framework, viewer.language),
      dimensions: facts.dimensions.map((key) => dimensionSection(key, basis)),
    };
  }

  private head(stage: Stage) {
    const { from, target, cycle, nameOf } = stage;
    const duty = turnOf(stage);
    const dueAt = duty?.dueAt ?? null;
    return {
      caseId: invented.case,
      candidate: nameOf(invented.candidate),
      fromLevel: from.code,
      targetLevel: target.code,
      dueAt,
      dueIn: dueAt === null || !duty ? null : workingDaysUntil(dueAt, duty.at, cycle.calendar),
    };
  }
}

function homeOf({ cycle, role }: Pick<Stage, 'cycle' | 'role'>): string {
  return `/cycles/${cycle.id}/preview/as/${role}`;
}

/** Above every page of the preview stands its first one. */
function placeIn(stage: Stage): Place {
  return { href: homeOf(stage), title: 'inbox.title', within: '/cycles' };
}

/**
 * Where a link to the invented case leads: to the page of the preview that shows what it names, else to the first one, for there is
 * nothing behind it. @param rest what follows the address of the case
 */
function leadIn(home: string, pages: readonly PreviewedPage[], rest: string): string {
  const [, name, query = ''] = /^\/([a-z-]+)([?#].*)?$/.exec(rest) ?? [];
  const page = pages.find((one) => one === name);
  if (page) return `${home}/${page}${query}`;
  return rest === '' || rest.startsWith('?') || rest.startsWith('#') ? `${home}/case${rest}` : home;
}
