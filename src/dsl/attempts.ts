import type { BasicAuth, ClientHello, ConnectionOpened, TlsFacts, TurnedAway } from '../session/index.ts';
import { visible } from '../wire/index.ts';

/** What an attempt to connect has shown of the other party. */
export interface Shown {
  readonly identity: string;
  readonly basicAuth: BasicAuth | undefined;
  readonly tls: TlsFacts | undefined;
  /** What a station offered in a TLS handshake, whatever came of it. */
  readonly hello: ClientHello | undefined;
}

/** The connections that the system under test has made in a case, and those that it has tried to make. */
export class Attempts {
  readonly #made: ConnectionOpened[] = [];
  #turnedAway: TurnedAway | undefined;
  /** How many were turned away. */
  refused = 0;

  opened(connection: ConnectionOpened): void {
    this.#made.push(connection);
  }

  turnedAway(attempt: TurnedAway): void {
    this.#turnedAway = attempt;
    this.refused++;
  }

  /** What was there before the scenario is no step's business. */
  forget(): void {
    this.#made.length = 0;
  }

  /** Whether a connection was made that no step has looked at. */
  get waiting(): boolean {
    return this.#made.length > 0;
  }

  /** The first connection that no step has looked at. */
  next(): ConnectionOpened | undefined {
    return this.#made.shift();
  }

  /** The latest attempt that came to nothing. */
  get failed(): TurnedAway | undefined {
    return this.#turnedAway;
  }

  /** What a central system tried that came to nothing, to be said behind `nothing`: it posted to where nobody is (SOAP). */
  get inVain(): string {
    return this.#turnedAway === undefined ? '' : `; ${visible(this.#turnedAway.why, 300)}`;
  }

  /** `none`, or what became of the latest attempt. */
  get inWords(): string {
    return this.#turnedAway === undefined
      ? 'none'
      : `an attempt that was turned away: ${visible(this.#turnedAway.why, 300)}`;
  }
}

/** What a connection has shown. */
export function shownBy(connection: ConnectionOpened): Shown {
  const { identity, basicAuth, tls } = connection;
  return { identity, basicAuth, tls, hello: tls?.hello };
}

/** What an attempt has shown before it was turned away. */
export function shownInVain({ basicAuth, tls, hello }: TurnedAway, identity: string): Shown {
  return { identity, basicAuth, tls, hello: hello ?? tls?.hello };
}
