import type { CallOutcome } from '../../session/session.ts';
import type { OperatorAction } from '../../sut/index.ts';
import type { Conversation } from '../conversation.ts';
import type { Facts16 } from './facts.ts';

type Fields = Readonly<Record<string, unknown>>;
type Tell = (action: string, payload: Fields) => Promise<CallOutcome | undefined>;

/** What a case did to a charge point and somebody has to undo, in reverse order. */
export class Undo16 {
  readonly #acts: OperatorAction[] = [];
  readonly #inoperative = new Set<number>();

  /** The operator did something: remember what takes it back, forget what was taken back. */
  acted(action: OperatorAction): void {
    switch (action.action) {
      case 'plugIn':
        return this.#push({ action: 'unplug', evse: action.evse, connector: action.connector });
      case 'unplug':
        return action.side === undefined
          ? this.#drop((one) => one.action === 'unplug' && one.connector === action.connector)
          : undefined;
      case 'fault':
        return this.#push({ ...action, action: 'clearFault' });
      case 'clearFault':
        return this.#drop((one) => one.action === 'clearFault' && one.connector === action.connector);
      case 'powerLoss':
        return this.#push({ action: 'powerRestore' });
      case 'powerRestore':
        return this.#drop((one) => one.action === 'powerRestore');
      case 'dropNetwork':
        return this.#push({ action: 'restoreNetwork' });
      case 'restoreNetwork':
        return this.#drop((one) => one.action === 'restoreNetwork');
      default:
        return undefined;
    }
  }

  /** A CALL of the tool was answered. */
  told(action: string, request: Fields, status: unknown): void {
    if (action !== 'ChangeAvailability' || status === 'Rejected') return;
    const connectorId = Number(request['connectorId']);
    if (request['type'] === 'Inoperative') this.#inoperative.add(connectorId);
    else this.#inoperative.delete(connectorId);
  }

  /**
   * Undoes everything; the sentences say what could not be undone.
   * @param more whether something else has to be undone: the charge point is not waited for when there is nothing to tell it
   */
  async run(talk: Conversation, facts: Facts16, tell: Tell, more = false): Promise<string[]> {
    const problems: string[] = [];
    const { session, timing } = talk.options;
    const ours = facts.running.size + facts.reservations.size + this.#acts.length + this.#inoperative.size;
    const needed = more || ours > 0;
    if (!session.connected) {
      await session.open();
      const power = this.#acts.find((one) => one.action === 'powerRestore');
      if (power) await this.#act(talk, power, problems);
    }
    // Nothing is to be sent to a charge point that has yet to register (1.6 §4.2).
    if (needed) await talk.until(() => session.connected && facts.registered !== false, timing.reconnect);
    for (const { id, connectorId } of facts.running.values()) {
      if (await stopped(id, talk, facts, tell)) continue;
      problems.push(`transaction ${id} on connector ${connectorId} could not be stopped`);
      facts.running.delete(id);
    }
    // One that has expired is refused, which is just as well.
    for (const reservationId of facts.reservations) await tell('CancelReservation', { reservationId });
    facts.reservations.clear();
    for (const action of this.#acts.splice(0).reverse()) await this.#act(talk, action, problems, facts);
    for (const connectorId of this.#inoperative) await tell('ChangeAvailability', { connectorId, type: 'Operative' });
    this.#inoperative.clear();
    return problems;
  }

  async #act(talk: Conversation, action: OperatorAction, problems: string[], facts?: Facts16): Promise<void> {
    this.#drop((one) => one === action);
    const problem = await talk.hands.undo(action);
    const user = facts && action.action === 'unplug' ? facts.ended.get(action.connector)?.idTag : undefined;
    const still = problem === undefined || user === undefined ? problem : await this.#release(talk, action, user);
    if (still !== undefined) problems.push(still);
  }

  /** A cable may stay locked until its user presents himself, as after an id tag that was not accepted (1.6 §3.5.4). */
  async #release(talk: Conversation, unplug: OperatorAction, idToken: string): Promise<string | undefined> {
    const where = unplug.action === 'unplug' ? { evse: unplug.evse, connector: unplug.connector } : {};
    await talk.hands.undo({ action: 'presentToken', ...where, idToken, type: 'ISO14443' });
    return talk.hands.undo(unplug);
  }

  #push(action: OperatorAction): void {
    this.#acts.push(action);
  }

  #drop(which: (action: OperatorAction & { connector?: number }) => boolean): void {
    const index = this.#acts.findIndex(which);
    if (index >= 0) this.#acts.splice(index, 1);
  }
}

/** How often a charge point is asked to stop a transaction. */
const ATTEMPTS = 3;

/** Stops a transaction; a charge point that has only just been told its id may not know it at once. */
async function stopped(transactionId: number, talk: Conversation, facts: Facts16, tell: Tell): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    await tell('RemoteStopTransaction', { transactionId });
    if (await talk.until(() => !facts.running.has(transactionId), talk.options.timing.patience / ATTEMPTS)) return true;
  }
  return false;
}
