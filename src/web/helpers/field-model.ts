import type { FieldProblem } from '../../domain/refusal.js';
import type { RefusedForm } from '../frame.js';
import type { Language } from '../language.js';
import { refusalText } from '../refusal-text.js';
import type { Translations } from '../translations.js';
import { textOf, type Hash } from './helper-context.js';

interface Choice {
  readonly value: string;
  readonly label: string;
  /** A short sign before the label, such as the digit of a rating; empty without one. */
  readonly mark: string;
  /** Only the sign is seen; the label is for those who listen. */
  readonly quiet: boolean;
}

/** Of the hidden fields that say what the form was written in answer to. */
const namesOfWhatWasRead = ['version', 'seen'];

/** The form that a field is written in. */
export interface FormAround {
  readonly key: string;
  readonly refused: RefusedForm | null;
}

const inputKinds = ['text', 'email', 'password', 'number', 'date', 'time', 'url', 'search', 'file', 'hidden'];

/**
 * The view model of `partials/field.hbs`. `kind` is a type of input, `textarea`, `select`, `radio`, `checkbox` (one, on or
 * off) or `checkboxes`; `options` a list of `{ value, label }` or `{ value, labelKey }`, with `mark` and `quiet` where labels are buttons; `label` and `hint` are keys of texts, `labelText` and `hintText` texts;
 * `value` what stands in it before anything was typed.
 */
export function fieldModel(
  name: string,
  hash: Hash,
  { key, refused: form }: FormAround,
  language: Language,
  translations: Translations,
) {
  const say = (key: string, text: string) =>
    textOf(hash[text]) || (hash[key] ? translations.text(language, textOf(hash[key])) : '');
  const kind = textOf(hash.kind) || 'text';
  const chosen = chosenValues(name, hash, form);
  const id = `field-${key ? `${key}-` : ''}${textOf(hash.id) || name.replace(/[^\w-]+/g, '-')}`;
  const hint = say('hint', 'hintText');
  const problem = problemOf(name, form);
  return {
    id,
    name,
    kind,
    isInput: inputKinds.includes(kind),
    label: say('label', 'labelText'),
    hint,
    problem: problem && refusalText(translations, language, problem),
    describedBy: [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' '),
    // A password or a file is never sent back.
    value: kind === 'password' || kind === 'file' ? '' : (chosen[0] ?? ''),
    checked: chosen.length > 0 && chosen[0] !== 'false',
    required: hash.required === true,
    rows: typeof hash.rows === 'number' ? hash.rows : 5,
    minimum: textOf(hash.min),
    maximum: textOf(hash.max),
    maximumLength: textOf(hash.maxlength),
    autocomplete: textOf(hash.autocomplete),
    placeholder: textOf(hash.placeholder),
    accept: textOf(hash.accept),
    blank: hash.blank ? translations.text(language, textOf(hash.blank)) : '',
    hasBlank: Boolean(hash.blank),
    choices: choicesOf(hash.options, (key) => translations.text(language, key)).map((choice, index) => ({
      ...choice,
      id: `${id}-${index}`,
      chosen: chosen.includes(choice.value),
    })),
  };
}

function chosenValues(name: string, hash: Hash, form: RefusedForm | null): string[] {
  // Who is told of a conflict reads the present state before sending again: the form then answers to that.
  const answersAnew = namesOfWhatWasRead.includes(name) && form?.refusal.code === 'conflict';
  const value = form && !answersAnew ? form.typed[name] : hash.value;
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map(textOf).filter((text) => text !== '');
}

function problemOf(name: string, form: RefusedForm | null): FieldProblem | null {
  return form?.refusal.fields?.find(({ path }) => path === name) ?? null;
}

function choicesOf(options: unknown, say: (key: string) => string): Choice[] {
  if (!Array.isArray(options)) return [];
  return options.map((option: unknown) => {
    if (typeof option !== 'object' || option === null)
      return { value: textOf(option), label: textOf(option), mark: '', quiet: false };
    const { value, label, labelKey, mark, quiet } = option as Record<string, unknown>;
    return {
      value: textOf(value),
      label: labelKey ? say(textOf(labelKey)) : textOf(label),
      mark: textOf(mark),
      quiet: quiet === true,
    };
  });
}
