import { RPCClient } from 'ocpp-rpc';
import { sleep, type Clock } from '../../clock/index.ts';
import type { Fields, Handler } from './message.ts';
import { oddly } from './oddities.ts';

/** Milliseconds between two attempts to connect. */
const NEXT_ATTEMPT = 200;

/** The connection of the small station with its central system, and the messages that wait to be sent over it. */
export class Uplink {
  readonly #clock: Clock;
  readonly #url: string;
  readonly #identity: string;
  readonly #handlers: ReadonlyMap<string, Handler>;
  readonly #online: () => void;
  readonly #odd: boolean;
  #client: RPCClient | undefined;
  /** Whether the central system has accepted the station since it was started. */
  #registered = false;
  #waiting: (() => void)[] = [];
  /** The transaction message before: they are sent one after another. */
  #previous: Promise<unknown> = Promise.resolve();

  /**
   * @param online hears of every connection after the first one since the start
   * @param odd words everything in an unusual way
   */
  constructor(
    clock: Clock,
    url: string,
    identity: string,
    handlers: ReadonlyMap<string, Handler>,
    online: () => void,
    odd: boolean,
  ) {
    this.#clock = clock;
    this.#url = url;
    this.#identity = identity;
    this.#handlers = handlers;
    this.#online = online;
    this.#odd = odd;
  }

  get connected(): boolean {
    return this.#client?.state === RPCClient.OPEN;
  }

  get registered(): boolean {
    return this.#registered;
  }

  /** From now on anything may be sent. */
  accept(): void {
    this.#registered = true;
    for (const go of this.#waiting.splice(0)) go();
  }

  /** The station starts anew: it has to be accepted again. */
  forget(): void {
    this.#registered = false;
  }

  /** Connects, as often as it takes. @returns false when the power went before it was done */
  async start(): Promise<boolean> {
    const client = this.#newClient();
    this.#client = client;
    while (this.#client === client)
      try {
        await client.connect();
        client.on('open', () => this.#online());
        return this.#client === client;
      } catch {
        await sleep(this.#clock, NEXT_ATTEMPT);
      }
    return false;
  }

  /** The power is gone: the connection ends without a word. */
  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.forget();
    await client?.close({ force: true });
  }

  /** Sends one request. @returns undefined when it was refused, or the connection was lost */
  async call(action: string, request: Fields): Promise<Fields | undefined> {
    try {
      return await this.#send(action, request);
    } catch {
      return undefined;
    }
  }

  /** Sends a transaction message after those before it, again and again until it is answered (1.6 §3.7). */
  deliver(action: string, compose: () => Fields): Promise<Fields | undefined> {
    const answer = this.#previous.then(() => this.#untilAnswered(action, compose()));
    this.#previous = answer;
    return answer;
  }

  /** Resolves when every transaction message so far was delivered. */
  async delivered(): Promise<void> {
    await this.#previous;
  }

  async #untilAnswered(action: string, request: Fields): Promise<Fields | undefined> {
    for (;;) {
      if (!this.#registered) await new Promise<void>((go) => this.#waiting.push(go));
      try {
        return await this.#send(action, request);
      } catch (error) {
        // Refused by a CALLERROR: it will not be taken the next time either.
        if (error instanceof Error && 'rpcErrorCode' in error) return undefined;
        await sleep(this.#clock, NEXT_ATTEMPT);
      }
    }
  }

  async #send(action: string, request: Fields): Promise<Fields | undefined> {
    return (await this.#client?.call(action, this.#odd ? oddly(action, request) : request)) as Fields | undefined;
  }

  #newClient(): RPCClient {
    const options = {
      endpoint: this.#url,
      identity: this.#identity,
      protocols: ['ocpp1.6'],
      strictMode: true,
      backoff: { initialDelay: NEXT_ATTEMPT, maxDelay: 5 * NEXT_ATTEMPT, factor: 2, randomisationFactor: 0 },
    };
    // The types of the package demand every option; it has defaults for the others.
    const client = new RPCClient(options as unknown as ConstructorParameters<typeof RPCClient>[0]);
    for (const [action, handler] of this.#handlers)
      client.handle(action, async ({ params = {} }) => {
        // The library hands an order over before the answer that came just ahead of it has reached whoever awaits it.
        await new Promise(setImmediate);
        return handler(params as Fields);
      });
    return client;
  }
}
