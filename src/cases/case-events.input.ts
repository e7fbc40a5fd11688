import { z, type ZodObject } from 'zod';
import { caseEventTypes } from '../domain/workflow/case-event-types.js';
import type { CaseEventType } from '../domain/workflow/case-event.js';

const version = z.number().int().min(0).optional().meta({ description: 'Of the case, as its sender saw it' });
/** The clock's alone. */
const nobodys: readonly CaseEventType[] = ['DEADLINE'];
export const sendableEventTypes = caseEventTypes.filter((type) => !nobodys.includes(type));

/** Any event: its fields are checked by those who handle it. */
export const caseEventInput = z.looseObject({
  type: z.enum(sendableEventTypes as [CaseEventType, ...CaseEventType[]]),
});
export type CaseEventInput = z.infer<typeof caseEventInput>;

/** Every event with its fields, one of which is sent at a time. */
export function caseEventSchema(fieldsOf: (type: CaseEventType) => ZodObject) {
  const events = sendableEventTypes.map((type) =>
    z.object({ type: z.literal(type), ...fieldsOf(type).shape, version }).meta({ id: eventName(type) }),
  );
  return z
    .discriminatedUnion('type', events as [(typeof events)[number], ...(typeof events)[number][]])
    .meta({ id: 'CaseEvent' });
}

/** `SUBMIT_SCORES` → `SubmitScoresEvent` */
function eventName(type: CaseEventType): string {
  const words = type.toLowerCase().split('_');
  return `${words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')}Event`;
}
