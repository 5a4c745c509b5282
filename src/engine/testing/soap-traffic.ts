import type { Session, Tap } from '../../session/index.ts';
import type { TraceEvent } from '../../trace/index.ts';
import { writeRequest } from '../../wire/soap/index.ts';

const STATUS = {
  connectorId: 1,
  errorCode: 'NoError',
  info: 'as usual',
  status: 'Available',
  timestamp: '2026-01-01T00:00:00.000Z',
  vendorId: 'org.example.bench',
  vendorErrorCode: '0',
};

/** What is told of a charge point: nothing wrong, something wrong with each of some entries. */
const meterValues = (entries: number, unit: string): object => ({
  connectorId: 1,
  meterValue: [
    { timestamp: STATUS.timestamp, sampledValue: Array.from({ length: entries }, () => ({ value: '1', unit })) },
  ],
});

/** Texts that are no envelopes, or of nothing that a central system knows. */
function broken(identity: string): readonly string[] {
  const head = { chargeBoxIdentity: identity, messageId: 'urn:raw' };
  const good = writeRequest('1.6', 'station', 'StatusNotification', STATUS, head);
  const located = `xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:schemaLocation="urn:a http://127.0.0.1:9/a.xsd"`;
  return [
    good.slice(0, -20),
    good.replace('?>', '?><!DOCTYPE e [<!ENTITY x "y">]>'),
    good.replace('Available', `${'<a>'.repeat(3000)}${'</a>'.repeat(3000)}`),
    good.replaceAll('soap-envelope', 'soap-nonsense'),
    good.replaceAll('statusNotification', 'nonsense'),
    good.replace('<o:statusNotificationRequest', `<o:statusNotificationRequest ${located}`),
    `${good}${good}`,
    good.replace('Available', '&unknown;'),
  ];
}

/** Exchanges of every kind between two sessions over SOAP, as the messages of a run come: good ones, wrong ones, refused ones, and none at all. */
export class SoapTraffic {
  readonly #station: Session;
  readonly #csms: Session;
  readonly #broken: readonly string[];

  constructor({ station, csms, identity }: { station: Session; csms: Session; identity: string }) {
    this.#station = station;
    this.#csms = csms;
    this.#broken = broken(identity);
    const refuses = new Set(['DataTransfer', 'Reset']);
    for (const session of [station, csms])
      session.listen({
        call: (call) =>
          void call.reply(
            refuses.has(call.action)
              ? { kind: 'error', code: 'InternalError', description: 'refused', details: {} }
              : { kind: 'result', payload: session === station ? { status: 'Accepted' } : {} },
          ),
      });
  }

  /** One exchange, of the kind whose turn it is; the next may begin when it is over. */
  async exchange(index: number): Promise<void> {
    switch (index % 8) {
      case 0:
        return void (await this.#station.call('MeterValues', meterValues(5, 'Wh')));
      case 1:
        return void (await this.#station.call('MeterValues', meterValues(5, 'Nonsense')));
      case 2:
        return void (await this.#station.call('StatusNotification', { ...STATUS, connectorId: 'x', more: 1 }));
      case 3:
        return void (await this.#station.call('DataTransfer', { vendorId: 'v' }));
      case 4:
        return void (await this.#csms.call('ClearCache', {}));
      case 5:
        return void (await this.#csms.call('Reset', { type: 'Hard' }));
      case 6:
        this.#station.sendRaw(this.#broken[Math.floor(index / 8) % this.#broken.length]!);
        return;
      default:
        return void (await this.#station.call('StatusNotification', STATUS));
    }
  }
}

/** Writes frames down as a lane does, as the frames of a new case every so many. */
export function framesOf(record: (event: TraceEvent) => void, perCase = 200): Tap {
  let frames = 0;
  return ({ index, direction, messageType, action, text }) => {
    const key = `TC_${Math.floor(frames++ / perCase)}@1.6S`;
    record({
      at: frames,
      case: key,
      type: 'frame',
      index,
      direction,
      messageType,
      ...(action === undefined ? {} : { action }),
      text,
      length: text.length,
    });
    if (frames % perCase === 0) record({ at: frames, case: key, type: 'case-end', verdict: 'pass' });
  };
}
