import type { HelperOptions } from 'handlebars';
import type { Frame } from '../frame.js';

export type Hash = Readonly<Record<string, unknown>>;

/** Handlebars hands its options over as the last argument of every helper. */
export function optionsOf(parameters: readonly unknown[]): HelperOptions {
  return parameters.at(-1) as HelperOptions;
}

export function frameOf(options: HelperOptions): Frame {
  return (options.data as { frame: Frame }).frame;
}

export function hashOf(options: HelperOptions): Hash {
  return options.hash as Hash;
}

/** A value as text; objects, functions and absent values as nothing. */
export function textOf(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}
