/** A text in both languages of the product. Every record of a framework that people read is one. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;

/** Fills `{name}` in both languages; a name without a parameter stays as it is. */
export function fill(text: Text, parameters: Readonly<Record<string, string | number>>): Text {
  return { zh: fillOne(text.zh, parameters), en: fillOne(text.en, parameters) };
}

function fillOne(template: string, parameters: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(parameters, name) ? String(parameters[name]) : whole,
  );
}
