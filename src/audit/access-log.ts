import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AccessLogRow } from './access-log.entity.js';

export interface AccessNote {
  readonly viewer: string;
  readonly object: string;
  readonly objectId: string;
  readonly time: string;
}

const flushEvery = 1000;
const rowsPerInsert = 100;

/**
 * Who read what is sensitive. Reading must not wait for a write, so notes are kept for up to a second and written
 * together; the same note twice within a batch is one.
 */
@Injectable()
export class AccessLog implements OnApplicationShutdown {
  private waiting = new Map<string, AccessNote>();
  private timer: NodeJS.Timeout | null = null;
  private readonly logger = new Logger(AccessLog.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /**
   * Notes that the viewer saw the object, named as in the visibility table, of the case (or other thing) with the id; and again
   * whenever the page that shows it is shown again from memory.
   */
  note(viewer: string, object: string, objectId: string): void {
    const note = (): void => this.add(viewer, object, objectId);
    note();
    this.unitOfWork.whenShownAgain(note);
  }

  private add(viewer: string, object: string, objectId: string): void {
    const key = JSON.stringify([viewer, object, objectId]);
    if (!this.waiting.has(key)) {
      this.waiting.set(key, { viewer, object, objectId, time: this.clock.now().toISOString() });
    }
    this.timer ??= setTimeout(() => void this.flushLater(), flushEvery).unref();
  }

  /** Writes what is waiting. What can't be written is kept for the next time. */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const notes = this.waiting;
    this.waiting = new Map();
    if (notes.size === 0) return;
    try {
      await this.unitOfWork.run(() => this.insert([...notes.values()]));
    } catch (error) {
      this.waiting = new Map([...notes, ...this.waiting]);
      throw error;
    }
  }

  /** Who read what belongs to the id, oldest first. */
  async of(objectId: string): Promise<AccessNote[]> {
    // Notes that wait are not committed yet, and belong to what is shown.
    this.unitOfWork.whenShownAgain(null);
    await this.flush();
    return this.unitOfWork.entities().find(AccessLogRow, {
      select: { viewer: true, object: true, objectId: true, time: true },
      where: { objectId },
      order: { time: 'ASC', id: 'ASC' },
    });
  }

  onApplicationShutdown(): Promise<void> {
    return this.flush();
  }

  /** What can't be written now is kept, and tried again with the next note. */
  private async flushLater(): Promise<void> {
    try {
      await this.flush();
    } catch (error) {
      this.logger.error('The access log could not be written', error);
    }
  }

  private async insert(notes: readonly AccessNote[]): Promise<void> {
    const rows = notes.map((note) => ({ id: this.random.uuid(), ...note }));
    for (let start = 0; start < rows.length; start += rowsPerInsert) {
      await this.unitOfWork.entities().insert(AccessLogRow, rows.slice(start, start + rowsPerInsert));
    }
  }
}
