import type { FastifyRequest } from 'fastify';
import type { KeptForm } from './kept-form.js';

/** What somebody came for who has to sign in first. */
export interface BeforeSignIn {
  /** Where to go on, a path of the app. */
  readonly to: string;
  /** Set where a form arrived after the end of a session; its fields, if they could be kept. */
  readonly expired: { readonly kept: KeptForm | null } | null;
}

/** The page on which people sign in; the accounts supply it. */
export abstract class SignInPage {
  readonly name = 'auth/sign-in';
  abstract model(request: FastifyRequest, before: BeforeSignIn): object;
}
