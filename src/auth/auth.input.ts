import { z } from 'zod';
import { isTimeZone } from '../web/dates.js';
import { languages } from '../web/language.js';
import { grantedRoles } from './granted-role.js';

const password = z.string().min(10).max(200);
const email = z.email({ message: 'email-not-valid' }).max(254);
const name = z.string().trim().min(1).max(120);
const oneOrMore = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()));

export const signInInput = z.object({
  email: z.string().max(254),
  password: z.string().max(200),
  to: z.string().max(2000).optional(),
});

/** A new password, typed twice. */
export const newPasswordInput = z
  .object({ password, again: z.string() })
  .refine((typed) => typed.password === typed.again, {
    path: ['again'],
    message: 'passwords-differ',
  });

export const changePasswordInput = z
  .object({ present: z.string().max(200), password, again: z.string() })
  .refine((typed) => typed.password === typed.again, { path: ['again'], message: 'passwords-differ' });

export const firstRunInput = z
  .object({ name, email, password, again: z.string() })
  .refine((typed) => typed.password === typed.again, { path: ['again'], message: 'passwords-differ' });

export const preferencesInput = z.object({
  language: z.enum(languages),
  timeZone: z.string().refine(isTimeZone, { message: 'time-zone-unknown' }),
});

export const newAccountInput = z.object({ email, name: name.optional(), language: z.enum(languages) });

export const askRoleInput = z.object({ role: z.enum(grantedRoles), departments: oneOrMore });

export const revokeRoleInput = z.object({ role: z.enum(grantedRoles) });

/** A button alone. */
export const nothingInput = z.object({});

export const linkByMailInput = z.object({ email });
