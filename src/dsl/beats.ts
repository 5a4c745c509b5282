import type { Beat } from '../session/session.ts';

/** As many as are remembered of each kind. */
const REMEMBERED = 100;

/** The pings and pongs of the system under test in a case. */
export class Beats {
  readonly pings: Beat[] = [];
  readonly pongs: Beat[] = [];
  readonly #wake: () => void;

  constructor(wake: () => void) {
    this.#wake = wake;
  }

  pinged(beat: Beat): void {
    this.#remember(this.pings, beat);
  }

  ponged(beat: Beat): void {
    this.#remember(this.pongs, beat);
  }

  #remember(beats: Beat[], beat: Beat): void {
    beats.push(beat);
    if (beats.length > REMEMBERED) beats.shift();
    this.#wake();
  }
}
