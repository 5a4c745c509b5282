import type { Configuration } from './configuration.ts';
import type { Faulty } from './faults/index.ts';
import type { InstalledProfile, Memory, Transaction } from './memory.ts';
import type { ReceivedRequest } from './messages.ts';
import { calendarOf } from './profile-calendar.ts';
import type { Calendar, ChargingProfile } from './profile-calendar.ts';

export interface ChargingProfilesOptions {
  readonly memory: Memory;
  readonly configuration: Configuration;
  readonly faulty: Faulty;
  /** Milliseconds since 1970, by the clock of the charge point. */
  readonly now: () => number;
}

/** The charging profiles that are installed (§5.16, §5.5). They survive a loss of power (errata 3.37). */
export class ChargingProfiles {
  readonly #options: ChargingProfilesOptions;

  constructor(options: ChargingProfilesOptions) {
    this.#options = options;
  }

  /** SetChargingProfile for a connector that exists (§5.16): false when the profile cannot be installed. */
  set({ connectorId, csChargingProfiles: profile }: ReceivedRequest<'SetChargingProfile'>): boolean {
    const transaction = this.#options.memory.running.get(connectorId);
    const { chargingProfilePurpose: purpose } = profile;
    if (!this.#mayStandAt(connectorId, profile) || !this.isWellFormed(profile)) return false;
    return this.#install({
      connectorId,
      profile,
      installedAt: this.#options.now(),
      ...(purpose === 'TxProfile' && transaction !== undefined ? { transaction } : {}),
    });
  }

  /** Whether a profile may come with a remote start (§5.16.2). */
  mayStart(profile: ChargingProfile): boolean {
    const { chargingProfilePurpose: purpose, transactionId } = profile;
    const fits =
      (purpose === 'TxProfile' || this.#options.faulty('starts-with-any-profile')) && transactionId === undefined;
    return fits && this.isWellFormed(profile);
  }

  /** A transaction begins, with a profile of its own when it was started from afar with one. */
  begin(transaction: Transaction, profile: ChargingProfile | undefined): void {
    if (profile === undefined || this.#options.faulty('forgets-profile-of-remote-start')) return;
    this.#install({ connectorId: transaction.connectorId, profile, transaction, installedAt: this.#options.now() });
  }

  /** A transaction is over, and its profiles with it (§7.10). */
  end(transaction: Transaction): void {
    const { faulty } = this.#options;
    if (!faulty('keeps-profiles-of-transactions') && !faulty('hands-profiles-down'))
      this.#keep((installed) => installed.transaction !== transaction);
  }

  /** ClearChargingProfile (errata 3.25, 3.26): an id alone counts, otherwise all that is given. @returns whether there was one */
  clear(request: ReceivedRequest<'ClearChargingProfile'>): boolean {
    const before = this.#options.memory.profiles.length;
    const all = this.#options.faulty('clears-too-much');
    this.#keep((installed) => !all && !isMeant(installed, request));
    return this.#options.memory.profiles.length < before;
  }

  /** The limits of the whole charge point. */
  get maximum(): readonly Calendar[] {
    return this.#all
      .filter(({ profile }) => profile.chargingProfilePurpose === 'ChargePointMaxProfile')
      .map(({ profile, installedAt }) => calendarOf(profile, installedAt));
  }

  /** The default profiles of a connector: its own take the place of those of all connectors, level by level (§3.13.1). */
  defaultsFor(connectorId: number, origin: number): readonly Calendar[] {
    const at = (id: number): InstalledProfile[] =>
      this.#all.filter((one) => one.connectorId === id && one.profile.chargingProfilePurpose === 'TxDefaultProfile');
    const own = at(connectorId);
    const levels = own.map(({ profile }) => profile.stackLevel);
    const all = at(0);
    if (all.length > 0 && this.#options.faulty('prefers-default-profile-for-all'))
      return all.map(({ profile }) => calendarOf(profile, origin));
    const general = all.filter(({ profile }) => !levels.includes(profile.stackLevel));
    return [...own, ...general].map(({ profile }) => calendarOf(profile, origin));
  }

  /** The profiles of a transaction. */
  of(transaction: Transaction | undefined): readonly Calendar[] {
    const inherits = (one: InstalledProfile): boolean =>
      this.#options.faulty('hands-profiles-down') && one.transaction?.connectorId === transaction?.connectorId;
    return this.#all
      .filter((one) => transaction !== undefined && (one.transaction === transaction || inherits(one)))
      .map(({ profile }) => calendarOf(profile, transaction?.startedAt ?? 0));
  }

  /** Whether the charge point can follow such a profile at all (§9.4). */
  isWellFormed({ stackLevel, chargingProfileKind: kind, recurrencyKind, chargingSchedule }: ChargingProfile): boolean {
    const { configuration, faulty } = this.#options;
    const { chargingSchedulePeriod: periods, chargingRateUnit, duration = 1 } = chargingSchedule;
    const quantity = chargingRateUnit === 'A' ? 'Current' : 'Power';
    const highest = faulty('knows-stack-level-0-only') ? 0 : configuration.number('ChargeProfileMaxStackLevel');
    return (
      stackLevel >= 0 &&
      stackLevel <= highest &&
      (kind !== 'Recurring' || recurrencyKind !== undefined) &&
      configuration.items('ChargingScheduleAllowedChargingRateUnit').includes(quantity) &&
      duration > 0 &&
      periods[0]?.startPeriod === 0 &&
      periods.length <= configuration.number('ChargingScheduleMaxPeriods') &&
      periods.every(({ startPeriod }, index) => index === 0 || startPeriod > (periods[index - 1]?.startPeriod ?? 0)) &&
      periods.every(({ limit, numberPhases = 3 }) => limit >= 0 && numberPhases >= 1 && numberPhases <= 3)
    );
  }

  /** Which purpose goes where (§3.13.1), and whether the transaction that is meant runs there. */
  #mayStandAt(connectorId: number, { chargingProfilePurpose, transactionId }: ChargingProfile): boolean {
    const { memory, faulty } = this.#options;
    const running = memory.running.get(connectorId);
    switch (chargingProfilePurpose) {
      case 'ChargePointMaxProfile':
        return connectorId === 0 && transactionId === undefined;
      case 'TxDefaultProfile':
        return transactionId === undefined && !(connectorId === 0 && faulty('no-default-profile-for-all'));
      case 'TxProfile':
        if (running === undefined) return faulty('takes-profiles-without-transaction');
        return (
          transactionId === undefined || transactionId === running.id || faulty('takes-profiles-of-any-transaction')
        );
    }
  }

  #install(installed: InstalledProfile): boolean {
    const { memory, configuration, faulty } = this.#options;
    if (faulty('accepts-profiles-but-forgets')) return true;
    const sameBefore = memory.profiles.some((one) => isOfSamePurpose(one, installed));
    if (sameBefore && faulty('takes-one-profile-of-a-purpose')) return false;
    const others = memory.profiles.filter((one) => !isReplacedBy(one, installed) || faulty('never-replaces-profiles'));
    if (others.length >= configuration.number('MaxChargingProfilesInstalled')) return false;
    memory.profiles = [...others, installed];
    return true;
  }

  #keep(which: (installed: InstalledProfile) => boolean): void {
    this.#options.memory.profiles = this.#options.memory.profiles.filter(which);
  }

  get #all(): readonly InstalledProfile[] {
    return this.#options.memory.profiles;
  }
}

/** Same id, or same purpose and level in the same place (§3.13.2, §5.16.3). */
function isReplacedBy(one: InstalledProfile, other: InstalledProfile): boolean {
  const { profile: old } = one;
  const { profile: fresh } = other;
  const samePlace = one.connectorId === other.connectorId && one.transaction === other.transaction;
  const sameRank = old.stackLevel === fresh.stackLevel && old.chargingProfilePurpose === fresh.chargingProfilePurpose;
  return old.chargingProfileId === fresh.chargingProfileId || (samePlace && sameRank);
}

function isOfSamePurpose(one: InstalledProfile, other: InstalledProfile): boolean {
  return one.profile.chargingProfilePurpose === other.profile.chargingProfilePurpose;
}

function isMeant(
  { connectorId, profile }: InstalledProfile,
  request: ReceivedRequest<'ClearChargingProfile'>,
): boolean {
  if (request.id !== undefined) return profile.chargingProfileId === request.id;
  return (
    (request.connectorId === undefined || request.connectorId === connectorId) &&
    (request.chargingProfilePurpose === undefined ||
      request.chargingProfilePurpose === profile.chargingProfilePurpose) &&
    (request.stackLevel === undefined || request.stackLevel === profile.stackLevel)
  );
}
