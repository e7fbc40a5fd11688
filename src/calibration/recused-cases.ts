import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClosedTo } from '../cases/closed-to.js';
import { PartsElsewhere } from '../cases/parts-elsewhere.js';
import { SeatRepository } from './seat.repository.js';

/** Closes cases to whoever has a recused seat in them, in lists and figures as well, and tells who has a seat at all. */
@Injectable()
export class RecusedCases implements OnModuleInit {
  constructor(
    private readonly closed: ClosedTo,
    private readonly parts: PartsElsewhere,
    private readonly seats: SeatRepository,
  ) {}

  onModuleInit(): void {
    this.closed.register((personId) => this.seats.recusedCasesOf(personId));
    this.parts.register((personId) => this.seats.casesOf(personId));
  }
}
