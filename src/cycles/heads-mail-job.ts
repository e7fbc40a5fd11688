import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { MoreThanOrEqual } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { LogLineRow } from '../audit/log-line.entity.js';
import type { StreamHead } from '../audit/log-line.js';
import { digestOf, headInWords } from '../audit/published-heads.js';
import { RoleHolders } from '../auth/role-holders.js';
import { Clock } from '../config/clock.js';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { JobHandlers } from '../jobs/job-handlers.js';
import { Mailer } from '../mail/mailer.js';
import { Translations } from '../web/translations.js';
import { CycleCases } from './cycle-cases.js';
import { CycleRepository, cycleStream } from './cycle.repository.js';
import { HeadsJob } from './heads-job.js';

export const mailHeadsJob = 'cycles.mail-heads';
/** The line that says that heads were published, and keeps a job that is done twice from mailing twice. */
const headsMailed = 'heads-mailed';
const daily = 24 * 60;

interface Standing {
  readonly heads: readonly StreamHead[];
  readonly cycles: number;
  readonly sessions: number;
  readonly cases: number;
}

/** Daily, mails the heads of the log to everybody who audits: what they have, nobody can rewrite unseen. */
@Injectable()
export class HeadsMailJob implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: JobHandlers,
    private readonly recording: HeadsJob,
    private readonly auditLog: AuditLog,
    private readonly cycles: CycleRepository,
    private readonly cases: CycleCases,
    private readonly holders: RoleHolders,
    private readonly mailer: Mailer,
    private readonly translations: Translations,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  onModuleInit(): void {
    this.handlers.register(mailHeadsJob, () => this.run());
    this.handlers.every(daily, mailHeadsJob);
  }

  /** Records first, so that the heads of the cycles tell of their cases and sessions as they stand now. */
  async run(): Promise<void> {
    await this.recording.run();
    await this.unitOfWork.run(() => this.mail());
  }

  private async mail(): Promise<void> {
    const readers = await this.holders.of(['auditor']);
    if (readers.length === 0 || (await this.mailedToday())) return;
    const standing = await this.standing();
    const digest = digestOf(standing.heads);
    const parameters = {
      address: this.configuration.publicUrl,
      time: this.clock.now().toISOString(),
      day: this.clock.now().toISOString().slice(0, 10),
      cycles: standing.cycles,
      sessions: standing.sessions,
      cases: standing.cases,
      heads: standing.heads.map(headInWords).join('\n'),
      digest: `digest:${digest}`,
    };
    for (const { email, language } of readers) {
      const subject = this.translations.text(language, 'cycles.mail.heads.subject', parameters);
      const text = this.translations.text(language, 'cycles.mail.heads.text', parameters);
      await this.mailer.send({ to: email, subject, text });
    }
    const effect = { digest, readers: readers.length };
    await this.auditLog.append({ stream: 'system', type: headsMailed, actor: 'clock', effect });
  }

  private mailedToday(): Promise<boolean> {
    const today = `${this.clock.now().toISOString().slice(0, 10)}T00:00:00.000Z`;
    return this.unitOfWork
      .entities()
      .existsBy(LogLineRow, { stream: 'system', type: headsMailed, time: MoreThanOrEqual(today) });
  }

  /** Cases count from SUBMIT on: a draft is nobody's business but its nominator's, not even as a number. */
  private async standing(): Promise<Standing> {
    const cycles = await this.cycles.all();
    let sessions = 0;
    let cases = 0;
    for (const { id } of cycles) {
      sessions += (await this.cases.streams(id)).filter((stream) => stream.startsWith('session:')).length;
      cases += (await this.cases.of(id)).filter(({ submitted }) => submitted).length;
    }
    const heads = await this.auditLog.heads(['system', ...cycles.map(({ id }) => cycleStream(id))]);
    return { heads, cycles: cycles.length, sessions, cases };
  }
}
