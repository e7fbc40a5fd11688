import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Mailer } from '../mail/mailer.js';
import { Translations } from '../web/translations.js';
import type { Viewer } from '../web/viewer.js';
import type { AccountRow } from './account.entity.js';
import { actorName } from './actor-name.js';
import type { GrantedRole } from './granted-role.js';
import { RoleHolders } from './role-holders.js';
import type { RoleRequestRow } from './role-request.entity.js';

type Change = 'role-asked' | 'role-granted' | 'role-granted-alone' | 'role-refused' | 'role-revoked';

/** Logs what happens to roles, and tells everyone who holds the role, or could have granted it. */
@Injectable()
export class RoleNews {
  constructor(
    private readonly log: AuditLog,
    private readonly mailer: Mailer,
    private readonly holders: RoleHolders,
    private readonly translations: Translations,
  ) {}

  async asked(
    account: AccountRow,
    { role, askedBy, departments }: RoleRequestRow,
    viewer: Viewer,
  ): Promise<void> {
    await this.append('role-asked', actorName(viewer), account, role, departments);
    const deciders = await this.holders.of(['admin', 'hr']);
    const others = deciders.filter(({ id }) => id !== askedBy && id !== account.id);
    await this.tell('role-asked', account, role, others);
  }

  async granted(
    account: AccountRow,
    { role, departments }: RoleRequestRow,
    viewer: Viewer,
    alone: boolean,
  ): Promise<void> {
    const change = alone ? 'role-granted-alone' : 'role-granted';
    await this.append(change, actorName(viewer), account, role, departments);
    await this.tellHolders(change, account, role);
  }

  async refused(account: AccountRow, { role, departments }: RoleRequestRow, viewer: Viewer): Promise<void> {
    await this.append('role-refused', actorName(viewer), account, role, departments);
  }

  async revoked(account: AccountRow, role: GrantedRole, viewer: Viewer): Promise<void> {
    await this.append('role-revoked', actorName(viewer), account, role, []);
    await this.tellHolders('role-revoked', account, role);
  }

  private async tellHolders(change: Change, account: AccountRow, role: GrantedRole): Promise<void> {
    const holders = await this.holders.of([role]);
    const everyone = new Map([...holders, account].map((one) => [one.id, one]));
    await this.tell(change, account, role, [...everyone.values()]);
  }

  private async tell(change: Change, account: AccountRow, role: GrantedRole, readers: readonly AccountRow[]) {
    for (const { email, language } of readers) {
      const parameters = { name: account.name, role: this.translations.text(language, `auth.roles.${role}`) };
      await this.mailer.send({
        to: email,
        subject: this.translations.text(language, `auth.mails.${change}.subject`, parameters),
        text: this.translations.text(language, `auth.mails.${change}.text`, parameters),
      });
    }
  }

  private async append(
    type: Change,
    actor: string,
    account: AccountRow,
    role: GrantedRole,
    departments: readonly string[],
  ) {
    await this.log.append({
      stream: 'system',
      type,
      actor,
      effect: { account: account.id, role },
      particulars: { name: account.name, departments: [...departments] },
    });
  }
}
