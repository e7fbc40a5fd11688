import type { DocumentIdentity, Language, RatingProfile } from '../../../../src/pdf/documents/common.js';
import type { DecisionLetter } from '../../../../src/pdf/documents/decision-letter.js';
import type { DecisionReport } from '../../../../src/pdf/documents/decision-report.js';
import { dimensions, eligibility, from, l, scale, to } from './ladder.js';
import { feedback, items, kinds, people, rationales } from './words.js';

export function identity(language: Language, code = '7Q2M-K0ZT-4XWB-93HC'): DocumentIdentity {
  return {
    code,
    publicUrl: 'https://rungs.anhe.example',
    frameworkName: l('B 端医疗产品经理职级标准', 'Levels of B2B healthcare product managers'),
    frameworkVersion: '3fa9c2e17b5d40868e1fd2a96c03b7714e8f5a0d2c9b6e3f1a7d8c4b5e6f9012',
    issuedOn: '2026-03-27',
    issuer: people[language].issuer,
    supersedes: null,
  };
}

const selfRatings = [4, 4, 3.5, 4, 3.5, 4, 4, 4.5, 4, 3, 3.7];
const managerRatings = [4, 3, 4, 3.3, 3.5, 4, 3.5, 4, 4, null, 3.3];

export const profile: RatingProfile = {
  scale,
  axes: dimensions.map(({ dimension }, index) => ({
    dimension,
    self: selfRatings[index] ?? null,
    manager: managerRatings[index] ?? null,
    bar: scale.bar,
  })),
};

export function candidate(language: Language) {
  const { candidate: name, department, manager } = people[language];
  return { name, employeeNumber: 'A10392', department, managerName: manager };
}

/** A report on a promotion, with everything in it that a report can hold. */
export function sampleReport(language: Language): DecisionReport {
  return {
    kind: 'decision-report',
    identity: identity(language),
    cycleName: people[language].cycle,
    candidate: candidate(language),
    from,
    to,
    outcome: 'promoted',
    decidedOn: '2026-03-18',
    effectiveOn: '2026-04-01',
    howDecided: {
      revision: 1,
      seats: 5,
      quorum: 4,
      rounds: 1,
      steps: [
        { step: 'nominated', on: '2026-01-12' },
        { step: 'self-review', on: '2026-01-28' },
        { step: 'manager-review', on: '2026-02-10' },
        { step: 'packet-sealed', on: '2026-02-16' },
        { step: 'scores-revealed', on: '2026-03-18' },
        { step: 'ballot-closed', on: '2026-03-18' },
        { step: 'rationale-confirmed', on: '2026-03-20' },
        { step: 'released', on: '2026-03-27' },
      ],
      advice: 'nearly',
      differsBecause: feedback[language].differs,
      appeal: null,
    },
    dimensions: dimensions.map(({ dimension, criteria }, index) => {
      const rationale = rationales[index];
      if (!rationale) throw new Error(`The sample lacks a rationale for ${dimension.key}.`);
      return {
        dimension,
        asks: criteria,
        conclusion: rationale.conclusion,
        evidence: rationale.evidence,
        rationale: rationale[language],
      };
    }),
    profile,
    evidence: items.map((item, index) => ({
      label: `E${index + 1}`,
      title: item[language],
      kind: [kinds.document, kinds.metrics, kinds.feedback][index % 3] ?? kinds.document,
      from: item.days[0],
      to: item.days[1],
      confirmed: index % 4 !== 3,
    })),
    eligibility,
    strengths: feedback[language].strengths,
    gaps: feedback[language].gaps,
    wouldChange: [],
    applyAgainOn: null,
    recommendation: null,
    appealUntil: null,
    acknowledgedOn: null,
  };
}

/** The same case, declined: with what would change the answer, and the right of appeal. */
export function declinedReport(language: Language): DecisionReport {
  const report = sampleReport(language);
  return {
    ...report,
    outcome: 'declined',
    effectiveOn: null,
    howDecided: { ...report.howDecided, rounds: 2, advice: 'not-yet', differsBecause: null },
    wouldChange: feedback[language].change,
    applyAgainOn: '2026-10-01',
    appealUntil: '2026-04-13',
  };
}

export function sampleLetter(language: Language): DecisionLetter {
  const { cycleName, candidate: person, outcome, decidedOn, effectiveOn } = sampleReport(language);
  return {
    kind: 'decision-letter',
    identity: identity(language, 'M4C8-1VXD-Q7GS-2K9P'),
    cycleName,
    candidate: person,
    from,
    to,
    outcome,
    decidedOn,
    effectiveOn,
    applyAgainOn: null,
    appealUntil: null,
    personalNote: feedback[language].note,
    signedBy: { name: people[language].signer, position: people[language].position },
  };
}
