import type { HelperOptions } from 'handlebars';
import type { RefusedForm } from '../frame.js';
import { refusalText } from '../refusal-text.js';
import type { Engine } from '../templates.js';
import type { Translations } from '../translations.js';
import type { Language } from '../language.js';
import { isWords } from '../is-words.js';
import { fieldModel } from './field-model.js';
import { frameOf, hashOf, optionsOf, textOf } from './helper-context.js';

interface FormData {
  readonly form?: RefusedForm | null;
  /** Of the form that is being written: ids of fields of two forms of a page differ by it. */
  readonly key?: string;
  /** Names of the fields written so far, so that problems of others are told above the form. */
  readonly written?: Set<string>;
}

/** Forms around every page: they work in a preview as well. */
const ofTheFrame = /^\/(preferences\/|sign-out$)/;

/**
 * `{{#form action="/cases/1/thesis" key="thesis" upload=true}} {{field "thesis" kind="textarea" label="cases.thesis"}} {{/form}}`:
 * a posted form with its token, and after a refusal the reason above it, what was typed in it, problems beside its fields.
 */
export function formHelpers(engine: Engine, translations: Translations) {
  const partial = (name: string, model: object, options: HelperOptions) => {
    const template = engine.partials[name] as HandlebarsTemplateDelegate<object>;
    return new engine.SafeString(template(model, { data: options.data as object }));
  };
  return {
    form(this: object, options: HelperOptions) {
      const frame = frameOf(options);
      const hash = hashOf(options);
      const action = textOf(hash.action) || frame.path;
      const key = textOf(hash.key);
      const refused = frame.refusedForm;
      const form = refused && refused.action === action && refused.key === key ? refused : null;
      if (form) frame.refusalPlace.taken = true;
      const written = new Set<string>();
      const data = Object.assign(engine.createFrame(options.data) as object, { form, key, written });
      const body = new engine.SafeString(options.fn(this, { data }));
      const className = textOf(hash.class) || 'form';
      if (frame.preview && !ofTheFrame.test(action))
        return partial('form-inert', { className, body }, options);
      const upload = hash.upload === true;
      const token = frame.csrfToken();
      return partial(
        'form',
        {
          action: upload ? `${action}?_csrf=${encodeURIComponent(token)}` : action,
          key,
          upload,
          token,
          className,
          refusal: form ? refusalText(translations, frame.language, form.refusal) : null,
          problems: (form?.refusal.fields ?? [])
            .filter(({ path }) => !written.has(path))
            .map((problem) => refusalText(translations, frame.language, problem)),
          body,
        },
        options,
      );
    },
    /** Above the page: the refusal of a form that the page no longer has, with the texts that were typed. */
    'unplaced-refusal'(this: void, options: HelperOptions) {
      const { refusedForm, refusalPlace, language } = frameOf(options);
      if (!refusedForm || !refusalPlace.onTop) return '';
      return partial('unplaced-refusal', unplacedModel(refusedForm, language, translations), options);
    },
    /** As a block, what is in it stands between the label and the choices. */
    field(this: object, ...parameters: unknown[]) {
      const options = optionsOf(parameters);
      const { form = null, key = '', written } = options.data as FormData;
      const name = textOf(parameters[0]);
      written?.add(name);
      const model = fieldModel(
        name,
        hashOf(options),
        { key, refused: form },
        frameOf(options).language,
        translations,
      );
      const block = options.fn as HelperOptions['fn'] | undefined;
      const inner = block ? new engine.SafeString(block(this, { data: options.data as object })) : '';
      return partial('field', { ...model, inner }, options);
    },
  };
}

function unplacedModel({ refusal, typed }: RefusedForm, language: Language, translations: Translations) {
  const texts = Object.values(typed).flat();
  return {
    refusal: refusalText(translations, language, refusal),
    problems: (refusal.fields ?? []).map((problem) => refusalText(translations, language, problem)),
    typed: texts.filter((text) => typeof text === 'string' && isWords(text)),
  };
}
