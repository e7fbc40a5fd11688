import type { CycleRow } from './cycle.entity.js';

/** The steps of a new cycle. The first makes the draft; the last tells what opening it will do. */
const setupSteps = ['what', 'who', 'when', 'how', 'preview'] as const;
type SetupStep = (typeof setupSteps)[number];

/** Before there is a draft only the first step can be reached. */
export const stepsOfNothing = setupSteps.map((key, place) => ({
  key,
  href: '',
  current: place === 0,
  done: false,
}));

/** Where a step of a draft stands among the others. */
export function stepOf({ id, name }: CycleRow, step: SetupStep) {
  const place = setupSteps.indexOf(step);
  const steps = setupSteps.map((key, index) => ({
    key,
    href: addressOf(id, key),
    current: key === step,
    done: index < place,
  }));
  return { id, name, steps };
}

function addressOf(id: string, step: SetupStep): string {
  if (step === 'what') return `/cycles/${id}/edit`;
  return step === 'preview' ? `/cycles/${id}/preview` : `/cycles/${id}/setup/${step}`;
}
