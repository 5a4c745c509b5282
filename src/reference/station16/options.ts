import type { Clock } from '../../clock/index.ts';
import type { FileTransfer } from '../../files/index.ts';
import type { Session } from '../../session/index.ts';
import { PROFILES } from './configuration-keys.ts';
import type { Build, Profile } from './configuration-keys.ts';
import type { StationFault16 } from './faults/index.ts';
import { itemsOf } from './measurands.ts';
import type { SentRequest } from './messages.ts';

export interface ReferenceStation16Options {
  readonly session: Session;
  readonly clock: Clock;
  readonly faults?: readonly StationFault16[];
  /** Default 2. */
  readonly connectors?: number;
  /**
   * Values of configuration keys from the factory, read-only ones as well. `SupportedFeatureProfiles` and
   * `NumberOfConnectors` say what it has, and five more names that are no keys what it is like, as `true` or `false`:
   * `FixedCable`, `BackupPower`, `AuthorizationCache` and `Security` (see the options of these names), and `OneList`: its cache
   * and its local list are one, as they were before 1.6.
   */
  readonly settings?: Readonly<Partial<Record<string, string>>>;
  readonly vendor?: string;
  readonly model?: string;
  readonly firmware?: string;
  readonly serialNumber?: string;
  /** Makes the choices of chance (the spread of reconnects); same seed, same behaviour. Default 1. */
  readonly seed?: number;
  /** The cables belong to the charge point: nothing to lock or unlock. Default false. */
  readonly fixedCable?: boolean;
  /** When the mains fail it stops its transactions and says so before it goes down. Default false. */
  readonly backupPower?: boolean;
  /** Whether there is an authorization cache. Default true. */
  readonly authorizationCache?: boolean;
  /** Whether it knows the messages and keys of the security whitepaper. Default false. */
  readonly security?: boolean;
  /** Roots of the manufacturer for firmware, which it was delivered with (PEM). Default none. */
  readonly manufacturerRoots?: readonly string[];
  /** How it fetches firmware and uploads logs. Default: it cannot. */
  readonly files?: FileTransfer;
  /** Default: all of `PROFILES`. */
  readonly profiles?: readonly Profile[];
}

/** What the charge point is like, and the configuration that it is delivered with. */
export interface Delivery {
  readonly build: Build;
  readonly backupPower: boolean;
  readonly configuration: readonly (readonly [key: string, value: string])[];
}

const NO_KEYS = [
  'FixedCable',
  'BackupPower',
  'AuthorizationCache',
  'OneList',
  'Security',
  'SupportedFeatureProfiles',
  'NumberOfConnectors',
];

/** @throws RangeError for settings that make no sense */
export function deliveryOf(options: ReferenceStation16Options): Delivery {
  const { settings = {}, connectors = 2, profiles = PROFILES } = options;
  const { NumberOfConnectors: number, SupportedFeatureProfiles: named } = settings;
  const build: Build = {
    connectors: number === undefined ? connectors : countOf(number),
    profiles: named === undefined ? profiles : itemsOf(named).map(profileOf),
    fixedCable: flagOf(settings, 'FixedCable') ?? options.fixedCable ?? false,
    authorizationCache: flagOf(settings, 'AuthorizationCache') ?? options.authorizationCache ?? true,
    oneList: flagOf(settings, 'OneList') ?? false,
    security: flagOf(settings, 'Security') ?? options.security ?? false,
    manufacturerRoots: options.manufacturerRoots ?? [],
  };
  const configuration = Object.entries(settings).flatMap(([key, value]) =>
    value === undefined || NO_KEYS.includes(key) ? [] : [[key, value] as const],
  );
  return { build, backupPower: flagOf(settings, 'BackupPower') ?? options.backupPower ?? false, configuration };
}

export function identityOf(options: ReferenceStation16Options): SentRequest<'BootNotification'> {
  const { vendor = 'plugfest', model = 'reference', firmware = '1.0.0', serialNumber = 'PF-0001' } = options;
  return {
    chargePointVendor: vendor,
    chargePointModel: model,
    chargePointSerialNumber: serialNumber,
    firmwareVersion: firmware,
  };
}

function flagOf(settings: Readonly<Partial<Record<string, string>>>, name: string): boolean | undefined {
  const value = settings[name];
  if (value !== undefined && value !== 'true' && value !== 'false') {
    throw new RangeError(`the setting ${name} is "true" or "false", not "${value}"`);
  }
  return value === undefined ? undefined : value === 'true';
}

function countOf(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count > 0 && count <= 100) return count;
  throw new RangeError(`the reference charge point has 1 to 100 connectors, not "${value}"`);
}

function profileOf(name: string): Profile {
  const profile = PROFILES.find((known) => known === name);
  if (profile !== undefined) return profile;
  throw new RangeError(`the reference charge point has no profile "${name}": it has ${PROFILES.join(', ')}`);
}
