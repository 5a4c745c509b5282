import type { Clock } from '../clock/index.ts';
import type { Arrival } from './arrival.ts';
import type { Etiquette } from './etiquette.ts';
import type { Timing } from './timing.ts';

/** What waits for an answer, and how it is given. */
export interface TimelyAnswersTerms {
  readonly clock: Clock;
  readonly timing: Pick<Timing, 'held'>;
  readonly etiquette: Pick<Etiquette, 'answersAtOnce'>;
  /** What no step has taken, in the order of arrival. */
  readonly queue: readonly Arrival[];
  /** Whether the step that waits right now speaks of it, and will answer it. */
  readonly awaited: (arrival: Arrival) => boolean;
  /** Gives the polite answer. */
  readonly answer: (arrival: Arrival) => void;
}

/**
 * The answers to messages that no step has taken: at once where the answer leaves no choice (ADR 0002), and otherwise while the system under
 * test still waits for one (ADR 0026). What a step finds out about the message later is not touched by that.
 */
export class TimelyAnswers {
  readonly #terms: TimelyAnswersTerms;
  #looksSoon = false;
  #cancel: () => void = () => undefined;

  constructor(terms: TimelyAnswersTerms) {
    this.#terms = terms;
  }

  /** Looks at the queue when everything that this instant brings about has been done: the step may just be about to begin. */
  lookSoon(): void {
    if (this.#looksSoon) return;
    this.#looksSoon = true;
    this.#terms.clock.after(0, () => {
      this.#looksSoon = false;
      this.#look();
    });
  }

  /** Nothing is to be answered any more. */
  end(): void {
    this.#cancel();
  }

  #look(): void {
    const { clock, queue, answer } = this.#terms;
    this.#cancel();
    const now = clock.now();
    let next = Infinity;
    for (const arrival of queue.filter(({ answeredAt, call }) => answeredAt === undefined && call.open)) {
      const due = this.#due(arrival);
      if (due <= now) answer(arrival);
      else next = Math.min(next, due);
    }
    if (next < Infinity) this.#cancel = clock.after(next - now, () => this.#look());
  }

  /** When it is to be answered, in clock milliseconds. */
  #due(arrival: Arrival): number {
    const { etiquette, awaited, timing } = this.#terms;
    if (awaited(arrival)) return Infinity;
    return etiquette.answersAtOnce(arrival.action) ? -Infinity : arrival.at + timing.held * 1000;
  }
}
