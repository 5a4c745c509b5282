import type { Arrival } from '../arrival.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What the tool knows about a charging station under test from the messages that passed. */
export class Facts201 {
  /** Whether the station was told Accepted since it last booted; undefined while no boot of it has been seen. */
  registered: boolean | undefined;
  /** The last status of each connector, by `EVSE.connector`. */
  readonly statuses = new Map<string, string>();
  /** Transactions that have started and not ended, with the EVSE when it was named. */
  readonly running = new Map<string, number | undefined>();
  /** Transactions that ended since the case began. */
  readonly ended = new Set<string>();
  /** Whether this case opened a new connection: a boot may follow. */
  reconnected = false;

  /** A case begins: what only explains messages of one conversation is forgotten. */
  begin(): void {
    this.ended.clear();
    this.reconnected = false;
  }

  /** A message of the station came in. */
  heard({ action, payload, breaches }: Arrival): void {
    if (breaches.length > 0) return;
    if (action === 'StatusNotification')
      this.statuses.set(keyOf(payload['evseId'], payload['connectorId']), String(payload['connectorStatus']));
    if (action === 'NotifyEvent') for (const event of payload['eventData'] as readonly Fields[]) this.#noticed(event);
    if (action === 'TransactionEvent') this.#transaction(payload);
  }

  /** Whether a transaction runs on this EVSE. */
  chargesAt(evseId: number): boolean {
    return [...this.running.values()].some((evse) => evse === evseId);
  }

  /** Some stations tell the status of a connector as a change of its variable AvailabilityState (G01.FR.03). */
  #noticed({ component, variable, actualValue }: Fields): void {
    const { name, evse } = component as Fields;
    if (name !== 'Connector' || (variable as Fields)['name'] !== 'AvailabilityState' || !evse) return;
    const { id, connectorId } = evse as Fields;
    this.statuses.set(keyOf(id, connectorId), String(actualValue));
  }

  #transaction({ eventType, transactionInfo, evse }: Fields): void {
    const id = String((transactionInfo as Fields)['transactionId']);
    if (eventType === 'Ended') {
      this.running.delete(id);
      this.ended.add(id);
    } else this.running.set(id, ((evse as Fields | undefined)?.['id'] as number | undefined) ?? this.running.get(id));
  }
}

/** The name of a connector in the map of statuses. */
export function keyOf(evseId: unknown, connectorId: unknown): string {
  return `${String(evseId)}.${String(connectorId)}`;
}
