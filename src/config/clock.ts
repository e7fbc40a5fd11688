/** The only source of the present moment. Tests and the demo drive a {@link SettableClock}. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

export class SettableClock extends Clock {
  constructor(private moment: Date) {
    super();
  }

  now(): Date {
    return new Date(this.moment);
  }

  set(moment: Date): void {
    this.moment = new Date(moment);
  }
}
