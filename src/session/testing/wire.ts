import { VirtualClock } from '../../clock/index.ts';
import type { FramedVersion } from '../../wire/index.ts';
import type { LinkEvents, TextLink } from '../link.ts';
import { RpcSession } from '../rpc.ts';
import type { RpcOptions } from '../rpc.ts';
import { defaultTerms, type ConnectionSecurity } from '../security.ts';
import type { IncomingCall, Stray, TappedFrame } from '../session.ts';

/** A link whose other end is the test. */
export class Wire implements TextLink {
  readonly sent: string[] = [];
  readonly breaches: string[] = [];
  connected = false;
  readonly security: ConnectionSecurity = {
    terms: defaultTerms,
    change: () => undefined,
    handshake: () => Promise.reject(new Error('a link without TLS')),
  };
  events!: LinkEvents;

  bind(events: LinkEvents): void {
    this.events = events;
  }

  send(text: string): void {
    this.sent.push(text);
  }

  /** A connection comes about. */
  plug(version: FramedVersion = '1.6'): void {
    this.connected = true;
    const connection = {
      offered: [],
      agreed: undefined,
      path: '/x',
      identity: 'x',
      basicAuth: undefined,
      tls: undefined,
    };
    this.events.opened(connection, version);
  }

  unplug(by: 'us' | 'peer' | 'breach' = 'peer', reason = ''): void {
    this.connected = false;
    this.events.closed({ by, code: 1006, reason });
  }

  breach(_code: number, reason: string): void {
    this.breaches.push(reason);
    if (this.connected) this.unplug('breach', reason);
  }

  open(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    if (this.connected) this.unplug('us');
    return Promise.resolve();
  }

  dispose(): Promise<void> {
    return this.close();
  }
}

/** A session and all that it reports. */
export interface Parts {
  readonly rpc: RpcSession;
  readonly wire: Wire;
  readonly clock: VirtualClock;
  readonly tapped: TappedFrame[];
  readonly calls: IncomingCall[];
  readonly strays: Stray[];
  listen(): void;
}

/** A session without a connection and without a listener. */
export function session(options: Partial<RpcOptions> = {}): Parts {
  const wire = new Wire();
  const clock = new VirtualClock();
  const tapped: TappedFrame[] = [];
  const calls: IncomingCall[] = [];
  const strays: Stray[] = [];
  const rpc = new RpcSession({
    role: 'csms',
    link: wire,
    clock,
    idPrefix: 'm',
    tap: (frame) => tapped.push(frame),
    ...options,
  });
  const listen = (): void => rpc.listen({ call: (call) => calls.push(call), stray: (stray) => strays.push(stray) });
  return { rpc, wire, clock, tapped, calls, strays, listen };
}

/** A session with an open connection and a listener. */
export function talking(options: Partial<RpcOptions> = {}): Parts {
  const parts = session(options);
  parts.listen();
  parts.wire.plug();
  return parts;
}

/** An empty CALLRESULT. */
export const RESULT = { kind: 'result', payload: {} } as const;
