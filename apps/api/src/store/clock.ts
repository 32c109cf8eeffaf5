import { Injectable } from '@nestjs/common';

/** The one place that knows what time it is. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is told: for stories, and for history that is told after the fact. */
export class StillClock extends Clock {
  constructor(private at: Date) {
    super();
  }

  override now(): Date {
    return this.at;
  }

  set(at: Date): void {
    this.at = at;
  }
}
