import path from 'node:path';
import { z } from 'zod';
import { CannotStart } from './cannot-start.js';

/** The folder that holds `rules`, `templates`, `locales`: the same above `src` and above `dist`. */
export const projectFolder = path.resolve(import.meta.dirname, '..', '..');

const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z.url().optional(),
  RUNGS_DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .refine((text) => /^postgres(ql)?:/.test(text) && URL.canParse(text), {
      message: 'must look like postgres://user:password@host:5432/database',
    })
    .optional(),
  RUNGS_BROWSER: z.string().optional(),
  RUNGS_SMTP_URL: z.url().optional(),
  RUNGS_MAIL_FROM: z.string().default('Rungs <rungs@localhost>'),
  RUNGS_LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  RUNGS_KEPT_PAGES_MB: z.coerce.number().min(0).max(4096).default(32),
});

/** Everything that a running Rungs takes from outside, read once. */
export interface Configuration {
  readonly host: string;
  readonly port: number;
  /** Printed in mails and in the QR code of a document; defaults to the address served. */
  readonly publicUrl: string;
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly browserPath: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** So much memory for pages that are shown again while nothing has changed, in bytes; 0 renders each one. */
  readonly keptBytes: number;
  /** The sample company: one-click sign-in on loopback and a clock that can be set. Never set by the environment. */
  readonly sample: boolean;
}

/** Dependency injection token of the {@link Configuration}. */
export const CONFIGURATION = Symbol('Configuration');

/**
 * Reads the environment.
 * @throws CannotStart that names every variable at fault, with what it should be.
 */
export function readConfiguration(
  variables: Record<string, string | undefined> = process.env,
  overrides: Partial<Configuration> = {},
): Configuration {
  const result = environment.safeParse(variables);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new CannotStart(
      `The environment can't be used: ${problems.join('; ')}. Correct these variables and start again.`,
    );
  }
  const values = result.data;
  return Object.freeze({
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    dataFolder: path.resolve(values.RUNGS_DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    browserPath: values.RUNGS_BROWSER ?? null,
    smtpUrl: values.RUNGS_SMTP_URL ?? null,
    mailFrom: values.RUNGS_MAIL_FROM,
    logLevel: values.RUNGS_LOG_LEVEL,
    keptBytes: Math.round(values.RUNGS_KEPT_PAGES_MB * 1_000_000),
    sample: false,
    ...overrides,
  });
}
