import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../../config/clock.js';
import { isUniqueViolation } from '../../database/errors.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Refused } from '../../domain/refusal.js';
import { IdempotentAnswerRow } from './idempotent-answer.entity.js';

/** A call that may be sent again. */
export interface KeyedCall {
  readonly accountId: string;
  /** What its sender chose; the same for every attempt. */
  readonly key: string;
  /** All that the call says: method, address, body. */
  readonly content: string;
}

export interface KeyedAnswer {
  readonly answer: unknown;
  /** Given before, and not worked out anew. */
  readonly replayed: boolean;
}

const day = 24 * 60 * 60 * 1000;
/** Two calls with one key, or two units that met elsewhere: whoever loses begins again. */
const attempts = 5;

/**
 * Calls with an `Idempotency-Key`. The call and the note of its answer are one unit, so that a key whose call was answered with success
 * is never carried out twice, not even by a server that was killed in between; a second call meanwhile waits and gets the same
 * answer. Refusals are not kept: nothing has happened, and the call may be sent again.
 */
@Injectable()
export class Idempotency {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused `idempotency-key-reused` for another call with a key of the last day */
  async once(call: KeyedCall, work: () => Promise<unknown>): Promise<KeyedAnswer> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.unitOfWork.run(() => this.attempt(call, work));
      } catch (failure) {
        if (!isUniqueViolation(failure) || attempt === attempts) throw failure;
      }
    }
  }

  /** Forgets keys that are older than a day. */
  async forget(): Promise<void> {
    await this.unitOfWork.run(() =>
      this.unitOfWork.entities().delete(IdempotentAnswerRow, { answeredAt: LessThan(this.oldest()) }),
    );
  }

  private async attempt(call: KeyedCall, work: () => Promise<unknown>): Promise<KeyedAnswer> {
    const entities = this.unitOfWork.entities();
    const place = { accountId: call.accountId, keyHash: hash(call.key) };
    const known = await entities.findOneBy(IdempotentAnswerRow, place);
    if (known && known.answeredAt >= this.oldest()) return given(known, hash(call.content));
    await entities.delete(IdempotentAnswerRow, place);
    const answeredAt = this.clock.now().toISOString();
    const row = { ...place, requestHash: hash(call.content), answer: '', answeredAt };
    await entities.insert(IdempotentAnswerRow, row);
    const answer = await work();
    if (answer !== undefined) {
      await entities.update(IdempotentAnswerRow, place, { answer: JSON.stringify(answer) });
    }
    return { answer, replayed: false };
  }

  private oldest(): string {
    return new Date(this.clock.now().getTime() - day).toISOString();
  }
}

function given({ requestHash, answer }: IdempotentAnswerRow, wanted: string): KeyedAnswer {
  if (requestHash !== wanted) throw new Refused({ code: 'idempotency-key-reused' });
  return { answer: answer === '' ? undefined : (JSON.parse(answer) as unknown), replayed: true };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
