import { Secret, type CallOutcome, type SecurityTerms } from '../../session/index.ts';
import type { Conversation } from '../conversation.ts';

type Fields = Readonly<Record<string, unknown>>;
type Tell = (action: string, payload: Fields) => Promise<CallOutcome | undefined>;

/** How the connections of a charge point under test are secured: what a case has changed of it, and the way back. */
export class StationSecurity16 {
  /** As the run was set up. */
  #usual: SecurityTerms | undefined;
  #keyChanged = false;

  /** A case begins. */
  begin(talk: Conversation): void {
    this.#usual ??= talk.options.session.security.terms;
  }

  /** A ChangeConfiguration was answered. */
  told(request: Fields, status: unknown): void {
    const taken = status === 'Accepted' || status === 'RebootRequired';
    if (taken && isKey(request)) this.#keyChanged = true;
  }

  /** Puts the password back, and lets the charge point in as it comes. @returns what could not be undone */
  async putBack(talk: Conversation, tell: Tell): Promise<readonly string[]> {
    const { session } = talk.options;
    const [usual] = this.#usual?.passwords ?? [];
    this.#showAsUsual(talk);
    await this.#settleProfile(talk);
    if (!this.#keyChanged && this.#usual !== undefined) session.security.change({ passwords: this.#usual.passwords });
    if (usual === undefined || !this.#keyChanged) return [];
    const { passwords } = session.security.terms;
    session.security.change({ passwords: [usual, ...passwords.filter((one) => !one.equals(usual))] });
    const before = talk.connection;
    const outcome = await tell('ChangeConfiguration', {
      key: 'AuthorizationKey',
      value: usual.reveal().toString('hex').toUpperCase(),
    });
    if (!isAccepted(outcome))
      return ['the AuthorizationKey could not be put back; both passwords are let in for the rest of the run'];
    this.#keyChanged = false;
    await talk.until(() => talk.connection !== undefined && talk.connection !== before, talk.options.timing.patience);
    session.security.change({ passwords: [usual] });
    return [];
  }

  /** What a case has shown in place of the usual certificates, versions and suites. */
  #showAsUsual({ options: { session } }: Conversation): void {
    if (this.#usual === undefined) return;
    const { certificates, versions, suites } = this.#usual;
    session.security.change({ certificates, versions, suites });
  }

  /** A profile is only ever raised over OCPP (A00.FR.005): the run goes on with the one that the charge point is on. */
  async #settleProfile(talk: Conversation): Promise<void> {
    const { session, record, timing } = talk.options;
    const { profile } = session.security.terms;
    if (this.#usual === undefined || profile === this.#usual.profile) return;
    if (session.connected) {
      const text = `the charge point is on security profile ${profile} now, which OCPP cannot lower again; the run goes on with it, and before the next run it is to be set back by hand`;
      record({ type: 'note', text });
      this.#usual = { ...this.#usual, profile };
      return;
    }
    session.security.change({ profile: this.#usual.profile });
    await talk.until(() => session.connected, timing.reconnect);
  }
}

/** How the simulated charge point's connections are secured: it takes over what a central system under test sets. */
export class SimulatedSecurity16 {
  #talk: Conversation | undefined;
  #usual: SecurityTerms | undefined;

  /** A case begins, or its clean-up does. */
  begin(talk: Conversation): void {
    this.#talk = talk;
    this.#usual ??= talk.options.session.security.terms;
  }

  /** The simulated charge point has answered a ChangeConfiguration. */
  answered(request: Fields, status: unknown): void {
    const { value } = request;
    if (!isKey(request) || status !== 'Accepted' || typeof value !== 'string') return;
    const password = Secret.fromHex(value);
    if (password !== undefined) this.#talk?.options.session.security.change({ passwords: [password] });
  }

  /** Has the operator set the usual password again. @returns what could not be undone */
  async putBack(talk: Conversation): Promise<readonly string[]> {
    const { security } = talk.options.session;
    const [usual] = this.#usual?.passwords ?? [];
    const isUsual = (): boolean => usual === undefined || security.terms.passwords[0]?.equals(usual) === true;
    if (isUsual()) return [];
    const value = usual?.reveal().toString('hex').toUpperCase();
    await talk.hands.undo({
      action: 'order',
      ocppAction: 'ChangeConfiguration',
      intent: { key: 'AuthorizationKey', value },
    });
    if (await talk.until(isUsual, talk.options.timing.patience)) return [];
    return ['the central system has not set the password back; the simulated charge point goes on with the new one'];
  }
}

/** Names of keys are compared without regard to case (1.6 §7.29). */
function isKey({ key }: Fields): boolean {
  return typeof key === 'string' && key.toLowerCase() === 'authorizationkey';
}

function isAccepted(outcome: CallOutcome | undefined): boolean {
  const answer = outcome?.answer;
  const status = answer?.kind === 'result' ? (answer.payload as Fields | null)?.['status'] : undefined;
  return status === 'Accepted' || status === 'RebootRequired';
}
