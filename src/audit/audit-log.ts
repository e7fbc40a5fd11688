import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import { Statement } from '../database/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { CanonicalText, canonicalJson } from '../domain/canonical-json.js';
import { LogLineRow } from './log-line.entity.js';
import {
  type LogEntry,
  type LogLine,
  type StreamHead,
  lineHash,
  noHash,
  particularsHash,
} from './log-line.js';
import { LogParticularsRow } from './log-particulars.entity.js';
import { lineFromRows } from './log-rows.js';

const lastLine = new Statement(
  'SELECT "stream", "sequence", "hash" FROM "log_line" WHERE "stream" = :stream ORDER BY "sequence" DESC LIMIT 1',
);

const insertLine = new Statement(
  `INSERT INTO "log_line" ("stream", "sequence", "type", "actor", "on_behalf_of", "time", "reason_code", "effect",
     "particulars_hash", "previous_hash", "hash")
   VALUES (:stream, :sequence, :type, :actor, :onBehalfOf, :time, :reasonCode, :effect,
     :particularsHash, :previousHash, :hash)`,
);

const insertParticulars = new Statement(
  `INSERT INTO "log_particulars" ("stream", "sequence", "salt", "body")
   VALUES (:stream, :sequence, :salt, :body)`,
);

/** The streams: written in the transaction of the change, never changed afterwards. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /**
   * Adds one line to the end of its stream, inside a unit. Of two units that add to one stream at once, one is begun
   * again.
   */
  async append(entry: LogEntry): Promise<LogLine> {
    const [line] = await this.appendAll([entry]);
    if (!line) throw new Error('Nothing was appended.');
    return line;
  }

  /** Adds lines in the order given, to one stream or several, inside a unit. */
  async appendAll(entries: readonly LogEntry[]): Promise<LogLine[]> {
    const entities = this.unitOfWork.require('AuditLog.append');
    const heads = new Map<string, StreamHead>();
    const lines: LogLine[] = [];
    for (const entry of entries) {
      const head = heads.get(entry.stream) ?? (await this.head(entry.stream));
      const particulars = this.particularsOf(entry, (head?.sequence ?? 0) + 1);
      const row = this.rowAfter(head, entry, particulars);
      await insertLine.change(entities, { ...row });
      this.unitOfWork.touch(entry.stream);
      if (particulars) await insertParticulars.change(entities, { ...particulars });
      heads.set(entry.stream, row);
      lines.push({ ...row, effect: entry.effect ?? null, particulars: entry.particulars ?? null });
    }
    return lines;
  }

  /** The lines of a stream in order, after the given sequence; a stream nobody wrote to has none. */
  async read(stream: string, after = 0): Promise<LogLine[]> {
    const entities = this.unitOfWork.entities();
    const lines = await entities
      .createQueryBuilder(LogLineRow, 'line')
      .where('line.stream = :stream AND line.sequence > :after', { stream, after })
      .orderBy('line.sequence')
      .getMany();
    const particulars = await entities
      .createQueryBuilder(LogParticularsRow, 'particulars')
      .where('particulars.stream = :stream AND particulars.sequence > :after', { stream, after })
      .getMany();
    const bySequence = new Map(particulars.map((row) => [row.sequence, row]));
    return lines.map((line) => lineFromRows(line, bySequence.get(line.sequence) ?? null));
  }

  /** The last line of a stream, or null. */
  async head(stream: string): Promise<StreamHead | null> {
    const [row] = await lastLine.rows<StreamHead>(this.unitOfWork.entities(), { stream });
    return row ?? null;
  }

  /** The heads of those streams that have lines, in the order given. */
  async heads(streams: readonly string[]): Promise<StreamHead[]> {
    const heads: StreamHead[] = [];
    for (const stream of streams) {
      const head = await this.head(stream);
      if (head) heads.push(head);
    }
    return heads;
  }

  /** Erases the particulars of a line, or of a whole stream, inside a unit. The chain still verifies. */
  async erase(stream: string, sequence?: number): Promise<void> {
    await this.unitOfWork
      .require('AuditLog.erase')
      .delete(LogParticularsRow, { stream, ...(sequence !== undefined && { sequence }) });
  }

  private particularsOf(entry: LogEntry, sequence: number): LogParticularsRow | null {
    if (!entry.particulars) return null;
    const salt = this.random.bytes(16).toString('hex');
    return { stream: entry.stream, sequence, salt, body: canonicalJson(entry.particulars) };
  }

  /** Each text is written once: it is stored, and hashed as it is stored. */
  private rowAfter(
    head: StreamHead | null,
    entry: LogEntry,
    particulars: LogParticularsRow | null,
  ): LogLineRow {
    const effect = entry.effect ? canonicalJson(entry.effect) : null;
    const line = {
      stream: entry.stream,
      sequence: (head?.sequence ?? 0) + 1,
      type: entry.type,
      actor: entry.actor,
      onBehalfOf: entry.onBehalfOf ?? null,
      time: this.clock.now().toISOString(),
      reasonCode: entry.reasonCode ?? null,
      effect,
      particularsHash: particulars && particularsHash(particulars.salt, new CanonicalText(particulars.body)),
      previousHash: head?.hash ?? noHash,
    };
    return {
      ...line,
      hash: lineHash({ ...line, effect: effect === null ? null : new CanonicalText(effect) }),
    };
  }
}
