import { Injectable } from '@nestjs/common';
import type { Framework } from '../../domain/framework/framework.js';
import { isOutcome } from '../../domain/workflow/case-state.js';
import type { Viewer } from '../../web/viewer.js';
import { lines } from '../documents/fill-decision.js';
import type { MinutesCaseRecords } from './minutes-records.js';
import { MinutesRecordsLoader } from './minutes-records.service.js';

/** The minutes of a session as a page, as its reader may have them. */
@Injectable()
export class MinutesPages {
  constructor(private readonly records: MinutesRecordsLoader) {}

  /** @throws Refused `not-found` for who has nothing to do with the session, and before it has met */
  async show(viewer: Viewer, sessionId: string) {
    const records = await this.records.load(viewer, sessionId, viewer.language);
    const { name, cycleName, meetingOn, facilitator, openedAt, closedAt, members, entries } = records;
    return {
      sessionId,
      ...{ name, cycleName, meetingOn, facilitator, openedAt, closedAt, members },
      sheets: members.some(({ sheets }) => sheets !== null),
      alternates: members.some(({ office }) => office === 'alternate'),
      entries: entries.map((entry) => ({
        number: entry.number,
        hidden: entry.hidden,
        heard: entry.hidden ? null : caseModel(entry, records.framework, viewer),
      })),
    };
  }
}

function caseModel(one: MinutesCaseRecords, framework: Framework, { language }: Viewer) {
  const nameOf = (key: string) =>
    framework.dimensions.find((dimension) => dimension.key === key)?.[language] ?? key;
  const result = one.tallies.at(-1)?.result ?? null;
  const { caseId, candidate, fromLevel, targetLevel, leftBecause, steps, recused, handedIn } = one;
  return {
    ...{ caseId, leftBecause, steps, recused, handedIn },
    title: `${candidate} · ${fromLevel} → ${targetLevel}`,
    state: one.state.replace('.', '-'),
    revisions: one.revisions.map(({ member, dimension, from, to, sentence }) => ({
      ...{ member, sentence },
      dimension: nameOf(dimension),
      from: from === null ? '?' : String(from),
      to: to === null ? '?' : String(to),
    })),
    tallies: one.tallies,
    outcome: isOutcome(result) ? result : null,
    decision: one.decision && {
      ...one.decision,
      gaps: lines(one.decision.gaps),
      nextEvidence: result === 'promoted' ? [] : lines(one.decision.nextEvidence),
      applyAgainOn: result === 'promoted' ? null : one.decision.applyAgainOn,
    },
  };
}
