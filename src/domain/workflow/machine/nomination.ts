import type { ChangeName } from '../changes.js';
import type { PolicyName } from '../policies.js';
import { noteUnfollowed } from './anytime.js';
import { caseSetup } from './setup.js';
import { deadline, retimes, waits, way } from './way.js';

type Must = readonly PolicyName[];

/** After sponsorship: an exception for who is not eligible, else the reviews. */
function afterSponsor(must: Must, changes: readonly ChangeName[]) {
  return [
    way(must, '#case.underway.nomination.exception', { when: 'asksException', changes }),
    way(must, '#case.ineligible', { when: 'isIneligible', changes, end: 'not-eligible' }),
    way(must, '#case.underway.review', { changes }),
  ];
}

function afterConsent(must: Must, changes: readonly ChangeName[]) {
  return [
    way(must, '#case.underway.nomination.sponsorship', { when: 'asksSponsor', changes }),
    ...afterSponsor(must, changes),
  ];
}

function afterDraft(must: Must) {
  const changes = ['nothing'] as const;
  return [
    way(must, '#case.underway.nomination.consent', { when: 'asksConsent', changes }),
    ...afterConsent(must, changes),
  ];
}

export const draft = caseSetup.createStateConfig({
  on: {
    SUBMIT: afterDraft([
      'byNominator',
      'cycleOpen',
      'withinNominations',
      'notNominatedMeanwhile',
      'thesisWritten',
      'mayBeNominated',
    ]),
    DISCARD: way(['byNominator'], '#case.discarded', { end: 'discarded' }),
    ...retimes({ until: 'nominations' }),
    NOTE_UNFOLLOWED: noteUnfollowed,
    TRANSFER_MANAGER: way(['byHr', 'newManagerFits', 'reasonGiven'], null, { changes: ['transferManager'] }),
    LEAVE: way(['byHrOrClock'], '#case.withdrawn', { when: 'candidateLeaves', end: 'left-company' }),
    CANCEL: way(['byHrOrClock', 'cycleCancelled', 'reasonGiven'], '#case.cancelled', {
      end: 'cycle-cancelled',
    }),
    DEADLINE: [
      deadline(null, { when: 'nominationsOpen', clock: 'anew', term: { until: 'nominations' } }),
      deadline('#case.lapsed', { end: 'deadline' }),
    ],
  },
});

const sponsorship = caseSetup.createStateConfig({
  initial: 'asked',
  on: {
    FORCE: [
      way(['byHr', 'reasonGiven'], '#case.underway.nomination.exception', {
        to: 'nomination.exception',
        when: 'asksException',
        changes: ['forced'],
      }),
      way(['byHr', 'reasonGiven'], '#case.underway.review', {
        to: 'review.self',
        when: 'isEligible',
        changes: ['forced'],
      }),
      way(['byHr', 'reasonGiven'], '#case.lapsed', { to: 'lapsed', changes: ['forced'], end: 'forced' }),
    ],
  },
  states: {
    asked: {
      entry: waits({ days: 5 }),
      on: {
        ...retimes({ days: 5 }),
        SPONSOR: afterSponsor(['byManager'], ['sponsor']),
        REFUSE: way(['byManager', 'reasonGiven'], 'refused'),
        TRANSFER_MANAGER: way(['byHr', 'newManagerFits', 'reasonGiven'], null, {
          changes: ['transferManager'],
          clock: 'anew',
          term: { days: 5 },
        }),
        DEADLINE: [
          deadline('#case.lapsed', { when: 'hasNoLineAbove', end: 'deadline' }),
          deadline('escalated'),
        ],
      },
    },
    refused: {
      entry: waits({ days: 3 }),
      on: {
        ...retimes({ days: 3 }),
        ESCALATE: way(['byCandidate', 'hasLineAbove'], 'escalated'),
        DEADLINE: deadline('#case.notAccepted', { end: 'sponsor-refused' }),
      },
    },
    escalated: {
      entry: waits({ days: 5 }),
      on: {
        ...retimes({ days: 5 }),
        SPONSOR: afterSponsor(['byLineAbove'], ['sponsor']),
        REFUSE: way(['byLineAbove', 'reasonGiven'], '#case.notAccepted', { end: 'sponsor-refused' }),
        DEADLINE: deadline('#case.lapsed', { end: 'deadline' }),
      },
    },
  },
});

export const nomination = caseSetup.createStateConfig({
  initial: 'consent',
  states: {
    consent: {
      entry: waits({ days: 3 }),
      on: {
        ...retimes({ days: 3 }),
        ACCEPT: afterConsent(['byCandidate'], ['consent']),
        REFUSE: way(['byCandidate'], '#case.notAccepted', { end: 'candidate-refused' }),
        FORCE: way(['byHr', 'reasonGiven'], '#case.lapsed', {
          to: 'lapsed',
          changes: ['forced'],
          end: 'forced',
        }),
        DEADLINE: deadline('#case.lapsed', { end: 'deadline' }),
      },
    },
    sponsorship,
    exception: {
      entry: waits({ days: 5 }),
      on: {
        ...retimes({ days: 5 }),
        GRANT: [
          way(['byHr', 'reasonGiven'], null, { when: 'beginsGrant', changes: ['beginGrant'] }),
          way(['bySecondForException', 'byAnotherForGrant', 'reasonGiven'], '#case.underway.review', {
            changes: ['grant'],
          }),
        ],
        REFUSE: way(['byHr', 'reasonGiven'], '#case.ineligible', { end: 'exception-refused' }),
        FORCE: way(['byHr', 'reasonGiven'], '#case.lapsed', {
          to: 'lapsed',
          changes: ['forced'],
          end: 'forced',
        }),
        DEADLINE: deadline('#case.ineligible', { end: 'deadline' }),
      },
    },
  },
});
