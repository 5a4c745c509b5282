import { expect } from 'chai';
import { sleep, VirtualClock } from '../../clock/index.ts';
import { protocolOf } from '../../protocol/index.ts';
import type { IncomingCall, Session } from '../../session/index.ts';
import type { OperatorAction } from '../../sut/index.ts';
import { memoryPair } from '../../transport/index.ts';
import { referenceStation201 } from './index.ts';
import type { ReferenceStation201, StationFault201 } from './index.ts';

export type Payload = Record<string, unknown>;
export interface Received {
  readonly action: string;
  readonly payload: Payload;
  /** Seconds since the start. */
  readonly at: number;
}

export const TOKEN = { idToken: 'TAG-001', type: 'ISO14443' };

/** The station on a CSMS that writes down what comes and answers politely, or as the test says. */
export class Bench {
  readonly clock = new VirtualClock();
  readonly csms: Session;
  readonly station: ReferenceStation201;
  readonly received: Received[] = [];
  readonly answers: Record<string, Payload | 'silence'> = {
    BootNotification: { status: 'Accepted', interval: 100, currentTime: '2026-01-01T00:00:00Z' },
    Heartbeat: { currentTime: '2026-01-01T00:00:00Z' },
    Authorize: { idTokenInfo: { status: 'Accepted' } },
  };
  readonly #start = this.clock.now();

  constructor(faults: readonly StationFault201[] = [], settings: Record<string, string> = {}) {
    const pair = memoryPair({ clock: this.clock, version: '2.0.1', identity: 'CS001' });
    this.csms = pair.csms;
    this.csms.listen({ call: (call) => this.#hear(call) });
    this.station = referenceStation201({ session: pair.station, clock: this.clock, faults, settings });
  }

  #hear(call: IncomingCall): void {
    const payload = call.payload as Payload;
    this.received.push({ action: call.action, payload, at: (this.clock.now() - this.#start) / 1000 });
    const answer = this.answers[call.action] ?? {};
    if (answer !== 'silence') call.reply({ kind: 'result', payload: answer });
  }

  run(work: () => Promise<void>): Promise<void> {
    return this.clock.run(async () => {
      this.station.start();
      await this.wait(10);
      await work();
      await this.station.stop();
    });
  }

  wait(seconds: number): Promise<void> {
    return sleep(this.clock, seconds * 1000);
  }

  async does(action: OperatorAction, seconds = 5): Promise<unknown> {
    const { outcome } = await this.station.perform(action);
    await this.wait(seconds);
    return outcome;
  }

  plugIn = (): Promise<unknown> => this.does({ action: 'plugIn', evse: 1, connector: 1 });
  unplug = (): Promise<unknown> => this.does({ action: 'unplug', evse: 1, connector: 1 });
  present = (idToken = TOKEN.idToken): Promise<unknown> =>
    this.does({ action: 'presentToken', evse: 1, idToken, type: 'ISO14443' });

  async ask(action: string, payload: Payload): Promise<Payload> {
    const { answer } = await this.csms.call(action, payload);
    await this.wait(5);
    if (answer.kind === 'error') return { error: answer.code };
    expect(protocolOf('2.0.1').validate(action, 'response', answer.payload), action).to.deep.equal([]);
    return answer.payload as Payload;
  }

  actions(): string[] {
    return this.received.map(({ action }) => action);
  }

  /** What the transaction events say, in short. */
  events(): unknown[] {
    return this.received
      .filter(({ action }) => action === 'TransactionEvent')
      .map(({ payload }) => {
        const info = payload['transactionInfo'] as Payload;
        return [payload['eventType'], payload['triggerReason'], info['chargingState']];
      });
  }

  forget(): void {
    this.received.length = 0;
  }
}
