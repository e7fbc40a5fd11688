import type { ZodObject } from 'zod';

/** A field of the plain form, as its template shows it. */
export interface PlainField {
  readonly name: string;
  readonly kind: 'textarea' | 'text' | 'select' | 'radio' | 'date' | 'checkboxes';
  readonly label: string;
  readonly hint: string;
  readonly required: boolean;
  readonly options: readonly PlainOption[];
  /** Key of the text of an empty first choice; empty without one. */
  readonly blank: string;
}

/** Named by a key, or by a text where it is a person. */
export type PlainOption =
  { readonly value: string; readonly labelKey: string } | { readonly value: string; readonly label: string };

/** What may be chosen in fields whose choices depend on the case. */
export interface PlainChoices {
  readonly seats: readonly PlainOption[];
  /** People by name; empty where they are named by email or employee number. */
  readonly people: readonly PlainOption[];
  /** The states to which the event leads from here; empty where it names none. */
  readonly destinations: readonly string[];
}

interface Meta {
  readonly widget?: string;
  readonly options?: readonly string[];
}

const kinds: Readonly<Record<string, PlainField['kind']>> = {
  words: 'textarea',
  choice: 'select',
  seat: 'select',
  'yes-no': 'radio',
  day: 'date',
};
const yesNo = ['yes', 'no'].map((value) => ({ value, labelKey: `cases.choices.${value}` }));
const hinted = ['person', 'people', 'session'];

/** The fields of an event for the plain form, from its schema. Fields without a widget have a page of their own and are left out. */
export function plainForm(fields: ZodObject, choices: PlainChoices): PlainField[] {
  return Object.entries(fields.shape).flatMap(([name, schema]): PlainField[] => {
    const { widget, options = [] } = metaOf(schema);
    if (widget === undefined) return [];
    const kind = widget === 'person' && choices.people.length > 0 ? 'select' : (kinds[widget] ?? 'text');
    return [
      {
        name,
        kind,
        label: `cases.fields.${name}`,
        hint: hinted.includes(widget) && kind === 'text' ? `cases.hints.${widget}` : '',
        required: !isOptional(schema),
        options: chosenFrom(choices, widget) ?? optionsOf(name, widget, reachable(name, options, choices)),
        blank: kind === 'select' ? 'cases.choose' : '',
      },
    ];
  });
}

function chosenFrom({ seats, people }: PlainChoices, widget: string): readonly PlainOption[] | null {
  if (widget === 'seat') return seats;
  return widget === 'person' ? people : null;
}

/** Of the states that an event may name those to which it leads from here. */
function reachable(name: string, options: readonly string[], { destinations }: PlainChoices) {
  return name === 'to' ? options.filter((option) => destinations.includes(option)) : options;
}

function optionsOf(name: string, widget: string, options: readonly string[]): readonly PlainOption[] {
  return widget === 'yes-no' ? yesNo : options.map((value) => ({ value, labelKey: optionKey(name, value) }));
}

function optionKey(name: string, value: string): string {
  const state = /^[a-z]+[.]|^[a-z]+$/i.test(value) && name === 'to';
  return state ? `cases.states.${value.replace('.', '-')}` : `cases.choices.${value}`;
}

/** How a field asks to be shown; undefined where its schema says nothing. */
export function widgetOf(schema: unknown): string | undefined {
  return metaOf(schema).widget;
}

function metaOf(schema: unknown): Meta {
  const described = schema as { meta?: () => Meta | undefined; unwrap?: () => unknown };
  return described.meta?.() ?? (described.unwrap ? metaOf(described.unwrap()) : {});
}

function isOptional(schema: unknown): boolean {
  return (schema as { safeParse: (value: unknown) => { success: boolean } }).safeParse(undefined).success;
}
