import { Injectable } from '@nestjs/common';
import { SessionAccess } from '../../calibration/session-access.service.js';
import { SessionNames } from '../../calibration/session-names.service.js';
import { SessionPackets } from '../../calibration/session-packets.service.js';
import { Refused } from '../../domain/refusal.js';
import type { Viewer } from '../../web/viewer.js';
import { DocumentDownload } from './document-download.service.js';
import { SessionDecisions } from './session-decisions.service.js';

/** What may be printed of a session for a reader, and what they had printed before. */
@Injectable()
export class SessionDocuments {
  constructor(
    private readonly access: SessionAccess,
    private readonly names: SessionNames,
    private readonly packets: SessionPackets,
    private readonly decisions: SessionDecisions,
    private readonly download: DocumentDownload,
  ) {}

  /** @throws Refused `not-found` for who has nothing to do with the session */
  async list(viewer: Viewer, sessionId: string) {
    const session = await this.access.require(viewer, sessionId);
    const issued = await this.download.list(viewer, { sessionId });
    return {
      sessionId,
      name: await this.names.sessionName(session),
      packets: await this.casesOf(viewer, sessionId, 'packet'),
      supplements: await this.casesOf(viewer, sessionId, 'packet-after-scores'),
      minutes: session.state === 'meeting' || session.state === 'closed',
      decisions: (await this.decisions.readable(viewer, sessionId)).cases.length,
      issued: issued.map(({ id, kind, language, issuedAt, fileName, supersededBy }) => ({
        ...{ id, kind, language, issuedAt, fileName },
        superseded: supersededBy !== null,
      })),
    };
  }

  /** How many cases a packet of the whole session would hold. */
  private async casesOf(viewer: Viewer, sessionId: string, object: 'packet' | 'packet-after-scores') {
    try {
      return (await this.packets.ofSession(viewer, sessionId, object)).lines.length;
    } catch (failure) {
      if (failure instanceof Refused) return 0;
      throw failure;
    }
  }
}
