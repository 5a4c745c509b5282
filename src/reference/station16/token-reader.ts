import type { Authorizer } from './authorizer.ts';
import type { Connector } from './connector.ts';
import type { Holder } from './holder.ts';
import type { Faulty } from './faults/index.ts';
import type { IdTagInfo } from './messages.ts';
import type { ChargingProfile } from './profile-calendar.ts';
import type { Reservations } from './reservations.ts';

export interface TokenReaderOptions {
  readonly connectors: readonly Connector[];
  readonly authorizer: Authorizer;
  readonly reservations: Reservations;
  readonly faulty: Faulty;
}

/** Starts and stops by id tag: at the reader of the charge point, or from afar as if it had been there (§5.11). */
export class TokenReader {
  readonly #options: TokenReaderOptions;
  /** Connectors for which an id tag is being checked. */
  readonly #checking = new Set<Connector>();

  constructor(options: TokenReaderOptions) {
    this.#options = options;
  }

  /** A driver presents an id tag, at a certain connector or at the reader for all. */
  present(idTag: string, connectorId?: number): void {
    const meant = this.#options.connectors.filter(({ id }) => connectorId === undefined || id === connectorId);
    const usual =
      this.#ownTransaction(meant, idTag) ?? this.#release(meant, idTag) ?? this.#secondPresentation(meant, idTag);
    if (usual !== undefined) return usual();
    const free = this.choose(idTag, meant);
    if (free !== undefined) void this.start(idTag, free);
    else void this.#actForGroup(meant, idTag);
  }

  /** The connector at which a new session would begin: rather a reserved one, or one with a cable in it. */
  choose(idTag: string, connectors: readonly Connector[] = this.#options.connectors): Connector | undefined {
    const { reservations } = this.#options;
    const free = connectors.filter((connector) => this.isFree(connector, idTag));
    return (
      free.find(({ id }) => reservations.holds(id) && reservations.admission(id, idTag) === 'yes') ??
      free.find((connector) => connector.plugged && connector.keptFor === undefined) ??
      free.find((connector) => !connector.plugged)
    );
  }

  /** Whether an id tag may try: a reserved connector turns strangers away without asking (§5.13). */
  isFree(connector: Connector, idTag: string): boolean {
    const { reservations } = this.#options;
    return connector.free && !this.#checking.has(connector) && reservations.admission(connector.id, idTag) !== 'no';
  }

  /**
   * Authorizes an id tag and lets it use a connector.
   * @param known what is known already: nothing is asked then
   * @param chargingProfile for the transaction
   */
  async start(
    idTag: string,
    connector: Connector,
    known?: IdTagInfo,
    chargingProfile?: ChargingProfile,
  ): Promise<void> {
    const { authorizer, reservations, faulty } = this.#options;
    this.#checking.add(connector);
    // Whose group is reserved has to be asked for, also where nothing else has (§5.13).
    const groupCounts = reservations.admission(connector.id, idTag) === 'ask' && known?.parentIdTag === undefined;
    const info = groupCounts || known === undefined ? await authorizer.authorize(idTag) : known;
    this.#checking.delete(connector);
    const welcome = info.status === 'Accepted' || faulty('starts-despite-refusal');
    const { id } = connector;
    const { parentIdTag } = info;
    if (!welcome || !connector.free || !reservations.admits(id, idTag, parentIdTag)) return;
    const reservationId = reservations.usedBy(id, idTag, parentIdTag);
    connector.authorize({ idTag, parentIdTag, reservationId, chargingProfile });
  }

  /** The id tag that has started a transaction stops it, without asking (§3.4, §4.1). */
  #ownTransaction(connectors: readonly Connector[], idTag: string): (() => void) | undefined {
    const { faulty, authorizer } = this.#options;
    const isOwn = ({ transaction }: Connector): boolean => transaction !== undefined && same(transaction.idTag, idTag);
    const connector = connectors.find(
      (candidate) => isOwn(candidate) || (faulty('stops-for-anyone') && candidate.transaction),
    );
    if (connector === undefined) return undefined;
    if (faulty('never-stops-locally')) return () => undefined;
    if (faulty('asks-before-stopping'))
      return () => void authorizer.authorize(idTag).then(() => connector.stop('Local', idTag));
    return () => connector.stop('Local', idTag);
  }

  /** A cable that is kept locked comes free for its user. */
  #release(connectors: readonly Connector[], idTag: string): (() => void) | undefined {
    const connector = connectors.find(({ keptFor }) => keptFor !== undefined && same(keptFor.idTag, idTag));
    return connector && (() => void connector.unlock());
  }

  /** The second presentation of an id tag ends what the first one has begun (B1). */
  #secondPresentation(connectors: readonly Connector[], idTag: string): (() => void) | undefined {
    const connector = connectors.find(({ authorized }) => authorized !== undefined && same(authorized.idTag, idTag));
    return connector && (() => connector.withdraw());
  }

  /** Another id tag of the same group may stop a transaction or free a cable (§3.10). Without a group there is nothing to ask. */
  async #actForGroup(connectors: readonly Connector[], idTag: string): Promise<void> {
    const { authorizer, faulty } = this.#options;
    const holders = connectors.filter((connector) => group(connector) !== undefined || faulty('asks-about-strangers'));
    if (holders.length === 0 || faulty('ignores-groups')) return;
    const { status, parentIdTag } = await authorizer.authorize(idTag);
    const own = holders.find((connector) => parentIdTag !== undefined && same(group(connector) ?? '', parentIdTag));
    if (status !== 'Accepted' || own === undefined) return;
    if (own.transaction === undefined) own.unlock();
    else own.stop('Local', faulty('stops-group-with-first-tag') ? own.transaction.idTag : idTag);
  }
}

/** The group of whoever uses a connector. */
function group(connector: Connector): string | undefined {
  const holder: Pick<Holder, 'parentIdTag'> | undefined = connector.transaction ?? connector.keptFor;
  return holder?.parentIdTag;
}

/** Id tags are case-insensitive (§7.28). */
function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
