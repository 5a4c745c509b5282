import { createServer } from 'node:http';

/** Actions whose request is what the operator has typed, for every version that has them. */
const AS_ORDERED = new Set([
  'ChangeAvailability',
  'ChangeConfiguration',
  'ClearCache',
  'DataTransfer',
  'GetConfiguration',
  'GetLocalListVersion',
  'RemoteStartTransaction',
  'Reset',
  'UnlockConnector',
]);

/**
 * What stands behind a central system: id tags, transactions, and an operator's desk. It is ours, and in order; the wire, which is what
 * these trials are about, belongs to the library under test.
 */
export class Office {
  #cards = new Map();
  #running = new Map();
  #nextId = 1;

  /** @param interval seconds between heartbeats, as handed out to stations */
  constructor(interval) {
    this.interval = interval;
  }

  /**
   * The answer to a request of a charge point, its fields in the order of the schema.
   * @param version '1.5' or '1.6'
   */
  answer(version, action, request, identity) {
    const currentTime = new Date().toISOString();
    switch (action) {
      case 'BootNotification':
        return version === '1.5'
          ? { status: 'Accepted', currentTime, heartbeatInterval: this.interval }
          : { status: 'Accepted', currentTime, interval: this.interval };
      case 'Heartbeat':
        return { currentTime };
      case 'Authorize':
        return { idTagInfo: this.#infoOf(request.idTag) };
      case 'StartTransaction': {
        const idTagInfo = this.#infoOf(request.idTag);
        const transactionId = this.#nextId++;
        this.#running.set(transactionId, { identity, connectorId: Number(request.connectorId) });
        return { transactionId, idTagInfo };
      }
      case 'StopTransaction':
        this.#running.delete(Number(request.transactionId));
        return request.idTag === undefined ? {} : { idTagInfo: this.#infoOf(request.idTag) };
      case 'DataTransfer':
        return { status: 'UnknownVendorId' };
      default:
        return {};
    }
  }

  #infoOf(idTag) {
    const { status, parentIdTag } = this.#cards.get(String(idTag).toLowerCase()) ?? { status: 'Invalid' };
    return parentIdTag === undefined ? { status } : { status, parentIdTag };
  }

  /**
   * The operator's desk: takes `plugfest-operator/1` at a port of 127.0.0.1.
   * @param send (identity, action, request) => promise: has the library send a request to a charge point
   */
  desk(port, send) {
    const server = createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request) text += chunk;
      const outcome = await this.#act(JSON.parse(text), send);
      response.writeHead(outcome.outcome === 'unsupported' ? 501 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(outcome));
    });
    server.listen(port, '127.0.0.1', () => console.log('ready'));
  }

  async #act({ action, identity, ...fields }, send) {
    if (action === 'provision') return this.#provision(fields);
    if (action !== 'order') return { outcome: 'unsupported' };
    const { ocppAction, intent } = fields;
    let request = AS_ORDERED.has(ocppAction) ? intent : undefined;
    if (ocppAction === 'RemoteStopTransaction') {
      const running = [...this.#running].findLast(
        ([, one]) => one.identity === identity && one.connectorId === Number(intent.connectorId),
      );
      if (running === undefined) return { outcome: 'declined', note: 'nobody charges there' };
      request = { transactionId: running[0] };
    }
    if (request === undefined) return { outcome: 'unsupported' };
    // The desk does not wait for the station.
    void send(identity, ocppAction, request).catch((error) => console.error(`${ocppAction}: ${error.message}`));
    return { outcome: 'done' };
  }

  #provision({ what, idTag, status, parentIdTag }) {
    if (what === 'station') return { outcome: 'done' };
    if (what !== 'idToken') return { outcome: 'unsupported' };
    this.#cards.set(String(idTag).toLowerCase(), { status, parentIdTag });
    return { outcome: 'done' };
  }
}
