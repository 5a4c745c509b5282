import type { RunResult, TraceEvent } from '../trace/index.ts';

type Sut = RunResult['sut'];

const LONGEST = 100;

/** Who the system under test is: what the PICS says, and for the rest what a station says of itself when it boots. */
export class SutIdentity {
  #sut: Sut;

  constructor(sut: Sut) {
    this.#sut = sut;
  }

  get sut(): Sut {
    return this.#sut;
  }

  take(event: TraceEvent): void {
    const boots =
      event.type === 'frame' &&
      event.direction === 'received' &&
      event.messageType === 'call' &&
      event.action === 'BootNotification';
    if (!boots || (this.#sut.vendor !== '' && this.#sut.model !== '' && this.#sut.firmware !== '')) return;
    const said = saidBy(event.text);
    const { vendor, model, firmware } = this.#sut;
    this.#sut = {
      ...this.#sut,
      vendor: vendor || said.vendor,
      model: model || said.model,
      firmware: firmware || said.firmware,
    };
  }
}

/** The three fields of a BootNotification, of 1.6 or of 2.x. */
function saidBy(frame: string): Omit<Sut, 'role'> {
  const payload = payloadOf(frame);
  const station = (payload['chargingStation'] ?? {}) as Record<string, unknown>;
  const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST) : '');
  return {
    vendor: text(payload['chargePointVendor'] ?? station['vendorName']),
    model: text(payload['chargePointModel'] ?? station['model']),
    firmware: text(payload['firmwareVersion'] ?? station['firmwareVersion']),
  };
}

function payloadOf(frame: string): Record<string, unknown> {
  try {
    return ((JSON.parse(frame) as unknown[])[3] ?? {}) as Record<string, unknown>;
  } catch {
    // A frame that was cut, or is no JSON: it names nobody.
    return {};
  }
}
