import type { Answer } from '../protocol/index.ts';
import type { MessageEnvelope } from '../wire/soap/index.ts';
import type { FramePlace } from './our-calls.ts';
import type { IncomingCall } from './session.ts';
import type { SoapExchange } from './soap-link.ts';

/** A request of the peer over SOAP: open as long as its HTTP exchange is. */
export class ReceivedRequest implements IncomingCall {
  readonly messageId: string;
  readonly action: string;
  readonly payload: unknown;
  readonly breaches: MessageEnvelope['breaches'];
  readonly at: number;
  readonly frame: number;
  readonly #exchange: SoapExchange;
  readonly #answer: (answer: Answer) => number;
  #replied = false;

  constructor(
    { head, action, payload, breaches }: MessageEnvelope,
    place: FramePlace,
    exchange: SoapExchange,
    answer: (answer: Answer) => number,
  ) {
    this.messageId = head.messageId ?? '';
    this.action = action;
    this.payload = payload;
    this.breaches = breaches;
    this.at = place.at;
    this.frame = place.frame;
    this.#exchange = exchange;
    this.#answer = answer;
  }

  get open(): boolean {
    return !this.#replied && this.#exchange.open;
  }

  reply(answer: Answer): number | undefined {
    if (this.#replied) throw new Error(`${this.action} (message id ${this.messageId}) was answered already`);
    if (!this.#exchange.open) return undefined;
    this.#replied = true;
    return this.#answer(answer);
  }
}
