import { Tokens } from '@fastify/csrf';
import type { FastifyRequest } from 'fastify';

/** Cookie with the secret of one browser, from which the tokens of its forms are made. */
export const formCookie = 'form';

/** Tells whether a form was written by this installation, for this browser and this account. */
export class FormTokens {
  private readonly verifies: (secret: string, token: string, user: string) => boolean;

  /** @param hmacKey the secret of the installation */
  constructor(hmacKey: string) {
    const tokens = new Tokens({ hmacKey, userInfo: true });
    this.verifies = (secret, token, user) => tokens.verify(secret, token, user);
  }

  /** @param user id of the account, or what stands for nobody */
  isOf(request: FastifyRequest, token: string, user: string): boolean {
    const { value } = request.unsignCookie(request.cookies[formCookie] ?? '');
    return value !== null && value !== '' && this.verifies(value, token, user);
  }
}
