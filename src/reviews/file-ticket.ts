import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InstallationSecrets } from '../auth/installation-secrets.js';
import type { KeptBytes } from '../storage/file-register.js';

/** A file that was sent with a form, checked and kept, but belongs to nothing yet. */
export interface KeptFile extends KeptBytes {
  readonly name: string;
  readonly mediaType: string;
}

/**
 * Lets a form that was refused carry the file that came with it, so that nobody has to find it again: a browser never sends a
 * file back by itself. Signed, and for one writer of one case.
 */
@Injectable()
export class FileTickets {
  constructor(private readonly secrets: InstallationSecrets) {}

  async give(file: KeptFile, caseId: string, accountId: string): Promise<string> {
    const content = Buffer.from(JSON.stringify(file)).toString('base64url');
    return `${content}.${await this.sign(content, caseId, accountId)}`;
  }

  /** Null for a ticket that is not one of ours, or was given for another case or to somebody else. */
  async take(ticket: string, caseId: string, accountId: string): Promise<KeptFile | null> {
    const [content = '', signature = ''] = ticket.split('.');
    const [given, expected] = [signature, await this.sign(content, caseId, accountId)].map((text) =>
      Buffer.from(text),
    );
    if (!given || !expected || given.length !== expected.length || !timingSafeEqual(given, expected))
      return null;
    return JSON.parse(Buffer.from(content, 'base64url').toString()) as KeptFile;
  }

  private async sign(content: string, caseId: string, accountId: string): Promise<string> {
    const secret = await this.secrets.of('kept files');
    return createHmac('sha256', secret)
      .update(JSON.stringify([content, caseId, accountId]))
      .digest('base64url');
  }
}
