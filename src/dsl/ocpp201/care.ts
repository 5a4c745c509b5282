import type { ConfiguredValues201 } from '../../pics/index.ts';
import type { OperatorAction } from '../../sut/index.ts';
import { Inconclusive, type Finding } from '../../verdict/index.ts';
import type { Arrival } from '../arrival.ts';
import type { Conversation } from '../conversation.ts';
import type { Etiquette } from '../etiquette.ts';
import type { Care, CareTerms } from '../kit.ts';
import type { KnownSetting } from '../setting.ts';
import { tell } from '../tell.ts';
import { Facts201, keyOf } from './facts.ts';
import { csmsManners201 } from './manners.ts';
import { judgeStationCall201 } from './monitor.ts';
import { StationVariables201 } from './variables.ts';

/** Read to see that somebody is there: every charging station has them (Part 2, chapter 2). */
const TELLTALE = 'OCPPCommCtrlr.HeartbeatInterval';

/** Knows and cares for a charging station under test over all cases of a run (OCPP 2.0.1). */
export class StationCare201 implements Care {
  readonly etiquette: Etiquette;
  readonly facts = new Facts201();
  readonly #configured: ConfiguredValues201;
  readonly #terms: CareTerms;
  readonly variables = new StationVariables201();
  /** What takes back what the operator did, the latest last. */
  #undo: OperatorAction[] = [];
  #open = false;
  /** The power was taken away, and no new connection has been seen since. */
  #powerCut = false;

  constructor(terms: CareTerms) {
    this.#terms = terms;
    this.#configured = terms.configured as ConfiguredValues201;
    this.etiquette = csmsManners201(this.facts, this.#configured, () => new Date(terms.now()).toISOString());
  }

  heard(arrival: Arrival): readonly Finding[] {
    const findings = judgeStationCall201(arrival, this.facts, this.#configured, this.#terms.now());
    if (arrival.action === 'BootNotification') this.facts.registered = false;
    this.facts.heard(arrival);
    return findings;
  }

  answered(arrival: Arrival, payload: unknown): void {
    if (arrival.action === 'BootNotification')
      this.facts.registered = (payload as { status?: unknown } | null)?.status === 'Accepted';
  }

  told(): readonly Finding[] {
    return [];
  }

  acted(action: OperatorAction): void {
    if (action.action === 'powerCycle' || action.action === 'powerLoss') this.#powerCut = true;
    if (action.action === 'plugIn')
      this.#undo.push({ action: 'unplug', evse: action.evse, connector: action.connector });
    if (action.action === 'unplug')
      this.#undo = this.#undo.filter((one) => !(one.action === 'unplug' && one.evse === action.evse));
    if (action.action === 'powerLoss') this.#undo.push({ action: 'powerRestore' });
    if (action.action === 'powerRestore') this.#undo = this.#undo.filter((one) => one.action !== 'powerRestore');
  }

  connection(open: boolean): void {
    if (this.#powerCut) this.facts.registered = false;
    if (open) this.#powerCut = false;
    if (open && !this.#open) this.facts.reconnected = true;
    this.#open = open;
  }

  begin(): void {
    this.#powerCut = false;
    this.facts.begin();
  }

  async prepare(talk: Conversation, from: 'connected' | 'idle'): Promise<void> {
    const { timing, identity } = talk.options;
    if (!this.#open && !(await talk.until(() => this.#open, timing.reconnect)))
      throw new Inconclusive(
        `the charging station ${identity} did not connect within ${timing.reconnect} s (${talk.attempts.inWords}); point it at the URL printed above`,
      );
    if (from === 'connected') return;
    await this.#booted(talk);
    await this.#idle(talk);
    this.begin();
  }

  /**
   * A station that merely reconnected is not obliged to boot again: after a short silence it counts as accepted before. One
   * that an earlier case refused, or took the power from, registers in its own time.
   */
  async #booted(talk: Conversation): Promise<void> {
    const { quiet, reconnect } = talk.options.timing;
    const registered = (): boolean => this.facts.registered === true;
    if (await talk.until(registered, this.facts.registered === undefined ? quiet : reconnect)) return;
    if (this.facts.registered === false)
      throw new Inconclusive(
        `the charging station ${talk.options.identity} did not register again within ${reconnect} s after it was refused or lost its power`,
      );
    this.facts.registered = true;
  }

  async #idle(talk: Conversation): Promise<void> {
    const { quiet, patience } = talk.options.timing;
    const { evseIds, connectorId } = this.#configured;
    const statusOf = (evseId: number): string | undefined => this.facts.statuses.get(keyOf(evseId, connectorId));
    const busy = (): readonly number[] =>
      evseIds.filter((id) => (statusOf(id) ?? 'Available') !== 'Available' || this.facts.chargesAt(id));
    await talk.until(() => evseIds.every((id) => statusOf(id) !== undefined), quiet);
    if (busy().length === 0) return;
    await this.#takeBack(talk);
    if (await talk.until(() => busy().length === 0, patience)) return;
    const statuses = busy().map((id) => `EVSE ${id} is ${statusOf(id) ?? 'unknown'}`);
    throw new Inconclusive(
      `the charging station is not idle: ${statuses.join(', ')}; every case begins with all connectors Available and no transaction`,
    );
  }

  async configure(talk: Conversation, configuration: Readonly<Record<string, KnownSetting>>): Promise<void> {
    for (const [name, setting] of Object.entries(configuration)) await this.variables.set(talk, name, setting);
  }

  async fence(talk: Conversation): Promise<void> {
    if (this.#open) await tell(talk, 'GetTransactionStatus', {});
  }

  async doubt(talk: Conversation): Promise<string | undefined> {
    const { evseIds, connectorId } = this.#configured;
    if (evseIds.every((id) => this.facts.statuses.has(keyOf(id, connectorId)))) return undefined;
    if ((await this.variables.read(talk, TELLTALE)) !== undefined) return undefined;
    return `nothing shows that a charging station is there: ${talk.options.identity} neither reported the status of its connectors (EVSE ${evseIds.join(', ')}) nor answered GetVariables for ${TELLTALE}; look at its connection, and at evseIds`;
  }

  async cleanUp(talk: Conversation): Promise<readonly string[]> {
    const problems = await this.#takeBack(talk);
    await this.variables.restore(talk);
    return problems;
  }

  async #takeBack(talk: Conversation): Promise<readonly string[]> {
    const problems: string[] = [];
    await talk.options.session.open();
    for (const transactionId of this.facts.running.keys())
      await tell(talk, 'RequestStopTransaction', { transactionId });
    for (const action of this.#undo.splice(0).reverse()) {
      const problem = await talk.hands.undo(action);
      if (problem !== undefined) problems.push(problem);
    }
    if (await talk.until(() => this.facts.running.size === 0, talk.options.timing.patience)) return problems;
    problems.push(`the transactions ${[...this.facts.running.keys()].join(', ')} could not be stopped`);
    this.facts.running.clear();
    return problems;
  }
}
