import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import { type MailMessage, Mailer } from '../mail/mailer.js';
import type { Language } from '../web/language.js';
import { Translations } from '../web/translations.js';
import type { CaseRow } from './case.entity.js';
import { NoticeAddresses } from './notice-addresses.service.js';
import type { OwedEvent } from './owed-event.js';

type Words = Pick<MailMessage, 'subject' | 'text'>;

/**
 * Mails to those who owe something new. They say that something waits and until when; never who the case is about, never what was
 * decided. Duties of members and of the committee's officers look the same whatever they lead to.
 */
@Injectable()
export class CaseNotices {
  private readonly words = new Map<Language, Words>();

  constructor(
    private readonly mailer: Mailer,
    private readonly addresses: NoticeAddresses,
    private readonly translations: Translations,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Inside a unit: sent once it is committed. One mail a person, however many duties. */
  async tell(row: CaseRow, fresh: readonly OwedEvent[]): Promise<void> {
    if (fresh.length === 0) return;
    for (const { email, language } of await this.addresses.of(row, fresh)) {
      await this.mailer.send({ to: email, ...this.wordsIn(language) });
    }
  }

  /** Tells these people once more that something waits, inside a unit. @returns how many of them read mail */
  async remind(personIds: readonly string[]): Promise<number> {
    const found = await this.addresses.ofPeople(personIds);
    for (const { email, language } of found) await this.mailer.send({ to: email, ...this.wordsIn(language) });
    return found.length;
  }

  /** The same for everybody, by language: nothing of the case is in it. */
  private wordsIn(language: Language): Words {
    const known = this.words.get(language);
    if (known) return known;
    const address = this.configuration.publicUrl;
    const words = {
      subject: this.translations.text(language, 'cases.mail.duty.subject'),
      text: this.translations.text(language, 'cases.mail.duty.text', { address }),
    };
    this.words.set(language, words);
    return words;
  }
}
