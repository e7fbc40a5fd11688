import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import { Mailer } from '../mail/mailer.js';
import { Translations } from '../web/translations.js';
import type { AccountRow } from './account.entity.js';
import { OneTimeLinks } from './one-time-links.js';

/** `address` is the link to hand over, or null where it went to the owner by mail. */
export interface MadeLink {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly address: string | null;
}

/**
 * Links for passwords. A link is as good as the password: whoever makes one sees it only for an account that nobody uses
 * yet. For an account in use it goes to its owner by mail, so that no administrator can sign in as somebody else.
 */
@Injectable()
export class InvitationMaker {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly mailer: Mailer,
    private readonly translations: Translations,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Makes the link for somebody else to hand over, inside a unit. */
  async make(account: AccountRow): Promise<MadeLink> {
    const { id, name, email, passwordHash } = account;
    if (passwordHash !== null) {
      await this.mail(account);
      return { id, name, email, address: null };
    }
    return { id, name, email, address: await this.address(account) };
  }

  /** Mails a link to the owner of the account, inside a unit. */
  async mail(account: AccountRow): Promise<void> {
    await this.send(account, await this.address(account));
  }

  private async address({ id }: AccountRow): Promise<string> {
    const token = await this.links.make('password', id);
    return new URL(`/invitation/${token}`, this.configuration.publicUrl).href;
  }

  private async send({ email, language, name }: AccountRow, address: string): Promise<void> {
    await this.mailer.send({
      to: email,
      subject: this.translations.text(language, 'auth.mails.password.subject'),
      text: this.translations.text(language, 'auth.mails.password.text', { name, address }),
    });
  }
}
