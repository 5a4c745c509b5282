import type { ConfiguredValues16 } from '../../pics/index.ts';
import { readDateTime } from '../../protocol/index.ts';
import type { CallOutcome } from '../../session/session.ts';
import { Inconclusive } from '../../verdict/index.ts';
import type { Conversation } from '../conversation.ts';
import { shown } from '../matchers.ts';
import { tell } from '../tell.ts';

type Fields = Readonly<Record<string, unknown>>;

const DAY = 86_400_000;

/**
 * What a simulated charge point makes sure of before its cases, and once after a case that would pass: that a central system is there, has
 * what the cases rely on, and accepts it. The same in all versions of OCPP 1.x.
 */
export class CsmsAtHand {
  readonly #configured: ConfiguredValues16;
  readonly #now: () => number;
  #provisioned = false;
  /** A sign of life was seen. */
  #alive = false;

  /** @param now wall-clock milliseconds */
  constructor(configured: ConfiguredValues16, now: () => number) {
    this.#configured = configured;
    this.#now = now;
  }

  /** The data that the cases rely on; a driver that cannot provide it leaves that to whoever set the central system up. */
  async provision(talk: Conversation): Promise<void> {
    if (this.#provisioned) return;
    this.#provisioned = true;
    const { validIdTag, validIdTag2, parentIdTag, blockedIdTag, expiredIdTag } = this.#configured;
    const provide = (what: string, details: Fields): Promise<unknown> =>
      talk.hands.undo({ action: 'provision', what, ...details });
    await provide('station', { identity: talk.options.identity });
    await provide('idToken', { idTag: validIdTag, status: 'Accepted', parentIdTag });
    await provide('idToken', { idTag: validIdTag2, status: 'Accepted', parentIdTag });
    await provide('idToken', { idTag: blockedIdTag, status: 'Blocked' });
    await provide('idToken', { idTag: expiredIdTag, status: 'Expired' });
  }

  /** Connects, unless it is connected. @throws Inconclusive when that fails */
  async reach(talk: Conversation): Promise<void> {
    const unreachable = await whyUnreachable(talk);
    if (unreachable !== undefined) throw new Inconclusive(unreachable);
  }

  /** Registers. @throws Inconclusive when the central system does not accept the simulated charge point */
  async boot(talk: Conversation): Promise<void> {
    const { vendorName, model } = this.#configured;
    const boot = await tell(talk, 'BootNotification', { chargePointVendor: vendorName, chargePointModel: model });
    const { status } = payloadOf(boot);
    if (status === 'Accepted') return;
    throw new Inconclusive(
      `the central system did not accept the simulated charge point ${talk.options.identity}: BootNotification was answered with ${boot ? shown(status ?? boot.answer) : 'nothing'}; register this identity first`,
    );
  }

  /**
   * Many cases are kept by a program that relays orders and accepts everything. A central system is there when it knows the time, an id tag
   * that is on file, and none that nobody knows. Shown once for each simulated charge point.
   * @returns why a pass would mean nothing; undefined when there is no doubt
   */
  async doubt(talk: Conversation): Promise<string | undefined> {
    if (this.#alive) return undefined;
    const doubt = (await whyUnreachable(talk)) ?? (await this.#lookForLife(talk));
    this.#alive = doubt === undefined;
    return doubt;
  }

  async #lookForLife(talk: Conversation): Promise<string | undefined> {
    const { validIdTag, invalidIdTag } = this.#configured;
    const { currentTime } = payloadOf(await tell(talk, 'Heartbeat', {}));
    const at = typeof currentTime === 'string' ? readDateTime(currentTime)?.epochMs : undefined;
    if (at === undefined || Math.abs(at - this.#now()) > DAY)
      return `nothing shows that a central system is there: it answers Heartbeat with the time ${shown(currentTime)}`;
    const statusOf = async (idTag: string): Promise<unknown> =>
      (payloadOf(await tell(talk, 'Authorize', { idTag }))['idTagInfo'] as Fields | undefined)?.['status'];
    const [known, unknown] = [await statusOf(validIdTag), await statusOf(invalidIdTag)];
    // The case may have left the tag charging: a central system that says so does know it.
    const knows = known === 'Accepted' || known === 'ConcurrentTx';
    if (knows && unknown !== undefined && unknown !== 'Accepted') return undefined;
    return `nothing shows that the central system looks at id tags: it answers ${validIdTag}, which it should know, with ${shown(known)} and ${invalidIdTag}, which nobody knows, with ${shown(unknown)}; a pass would mean little. Put the first on file and the second not, or name others with --value validIdTag=… and --value invalidIdTag=…`;
  }
}

/** Connects, unless it is connected. @returns why that failed, in words */
async function whyUnreachable(talk: Conversation): Promise<string | undefined> {
  try {
    await talk.options.session.open();
    return undefined;
  } catch (error) {
    return `the central system could not be reached: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function payloadOf(outcome: CallOutcome | undefined): Fields {
  return outcome?.answer.kind === 'result' ? ((outcome.answer.payload ?? {}) as Fields) : {};
}
