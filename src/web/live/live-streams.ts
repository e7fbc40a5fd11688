import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { OpenRequests } from '../open-requests.js';
import type { LiveStream } from './live-stream.js';
import { Turns } from './turns.js';

const beat = 20_000;
/** A message between servers may get lost: every page is looked at so often at least. */
const everyBeats = 3;
const mostPages = 12;
/** So many pages are made anew at a time. */
const mostLooks = 2;

/** The pages that people have open at this server. */
@Injectable()
export class LiveStreams implements OnModuleInit, BeforeApplicationShutdown {
  readonly turns: Turns;
  /** By whom they are open, the oldest first. */
  private readonly streams = new Map<LiveStream, string>();
  private stopListening: (() => void) | null = null;
  private timer: NodeJS.Timeout | null = null;
  private beats = 0;

  constructor(
    private readonly database: Database,
    requests: OpenRequests,
  ) {
    this.turns = new Turns(mostLooks, () => requests.untilAnswered());
  }

  onModuleInit(): void {
    this.timer = setInterval(() => this.beat(), beat).unref();
  }

  /** @param owner the account: of one with more pages than anybody reads, the oldest is closed */
  add(stream: LiveStream, owner: string): void {
    this.stopListening ??= this.database.changes.listen((changed) => {
      for (const one of this.streams.keys()) one.heard(changed);
    });
    this.streams.set(stream, owner);
    const own = [...this.streams].filter(([, whose]) => whose === owner);
    for (const [oldest] of own.slice(0, -mostPages)) this.remove(oldest);
  }

  remove(stream: LiveStream): void {
    this.streams.delete(stream);
    stream.close();
  }

  /** Before the server waits for its answers to end: these never do by themselves. */
  beforeApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
    this.stopListening?.();
    for (const stream of this.streams.keys()) this.remove(stream);
  }

  private beat(): void {
    this.beats++;
    for (const stream of this.streams.keys()) {
      stream.beat();
      if (this.beats % everyBeats === 0) stream.lookSoon();
    }
  }
}
