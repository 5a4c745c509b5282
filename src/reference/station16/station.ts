import type { Clock } from '../../clock/index.ts';
import type { Session } from '../../session/index.ts';
import type { OperatorAction, OperatorOutcome } from '../../sut/index.ts';
import { Configuration } from './configuration.ts';
import type { Build, Profile } from './configuration-keys.ts';
import { Controller } from './controller.ts';
import { ActiveFaults } from './faults/active.ts';
import type { Faulty, StationFault16 } from './faults/index.ts';
import { hardware } from './hardware.ts';
import type { Hardware } from './hardware.ts';
import { Lifetime } from './lifetime.ts';
import { memory } from './memory.ts';
import type { SentRequest } from './messages.ts';
import { Operator } from './operator.ts';

/** A charge point that acts by itself, and does what an operator or a driver does to it. */
export interface ReferenceStation {
  /** Powers up: connects and boots. */
  start(): void;
  /** Does what the action says and answers when that is done; what follows from it takes its course. */
  perform(action: OperatorAction): Promise<OperatorOutcome>;
  /** Pulls the plug; the session is closed, and stays the caller's to dispose of. */
  stop(): Promise<void>;
}

export interface ReferenceStation16Options {
  readonly session: Session;
  readonly clock: Clock;
  readonly faults?: readonly StationFault16[];
  /** Default 2. */
  readonly connectors?: number;
  /** Values of configuration keys, read-only ones as well. */
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
  readonly cache?: boolean;
  /** Default: Core, LocalAuthListManagement, RemoteTrigger. */
  readonly profiles?: readonly Profile[];
}

/** From switching on to the first message, in milliseconds. */
const BOOT_TIME = 2000;

const ALL_PROFILES: readonly Profile[] = ['Core', 'LocalAuthListManagement', 'RemoteTrigger'];

/**
 * The reference charge point for OCPP 1.6J: behaves as the specification says, except for the faults that are switched on.
 * @throws RangeError for a fault or a configuration key that does not exist
 */
export function referenceStation16(options: ReferenceStation16Options): ReferenceStation {
  return new Station(options);
}

class Station implements ReferenceStation {
  readonly #options: ReferenceStation16Options;
  readonly #hardware: Hardware;
  readonly #board: ConstructorParameters<typeof Controller>[0];
  readonly #operator: Operator;
  readonly #faulty: Faulty;
  /** The configuration as it was delivered. */
  readonly #factory: ReadonlyMap<string, string>;
  /** The sequences of power: booting, going down with backup power. */
  #power: Lifetime;
  #controller: Controller | undefined;
  #goingDown: Promise<void> | undefined;

  constructor(options: ReferenceStation16Options) {
    const {
      session,
      clock,
      connectors = 2,
      fixedCable = false,
      backupPower = false,
      cache = true,
      profiles = ALL_PROFILES,
    } = options;
    this.#options = options;
    this.#hardware = hardware(clock, { connectors, fixedCable, backupPower });
    this.#power = new Lifetime(clock);
    const build: Build = { connectors, profiles, fixedCable, cache };
    this.#board = {
      session,
      clock,
      hardware: this.#hardware,
      memory: memory(),
      build,
      faultNames: options.faults ?? [],
      identity: identityOf(options),
      random: randomFrom(options.seed ?? 1),
      reboot: () => this.#reboot(),
    };
    this.#preset(build);
    // Unknown names are a mistake of the caller: it is found now, not at power-up.
    this.#faulty = new ActiveFaults(this.#board.faultNames, { connectors, stamp: () => '' }).has;
    this.#factory = new Map(this.#board.memory.configuration);
    this.#operator = new Operator(this.#hardware, {
      controller: () => this.#controller,
      powerLoss: () => this.#losePower(),
      powerRestore: () => this.#regainPower(),
    });
  }

  start(): void {
    if (this.#controller === undefined && this.#goingDown === undefined) this.#switchOn();
  }

  perform(action: OperatorAction): Promise<OperatorOutcome> {
    return Promise.resolve(this.#operator.perform(action));
  }

  async stop(): Promise<void> {
    this.#power.end();
    this.#switchOff();
    await this.#options.session.close();
    this.#power = new Lifetime(this.#options.clock);
    this.#goingDown = undefined;
  }

  #switchOn(): void {
    const { inoperative, configuration } = this.#board.memory;
    if (this.#faulty('forgets-availability')) inoperative.clear();
    if (this.#faulty('forgets-configuration')) {
      configuration.clear();
      for (const [key, value] of this.#factory) configuration.set(key, value);
    }
    this.#controller = new Controller(this.#board);
    this.#controller.switchOn();
  }

  #switchOff(): void {
    this.#controller?.switchOff();
    this.#controller = undefined;
  }

  #reboot(): void {
    this.#switchOff();
    void this.#options.session.close();
    this.#power.after(BOOT_TIME, () => this.start());
  }

  #losePower(): void {
    const controller = this.#controller;
    if (controller === undefined || this.#goingDown !== undefined) return;
    if (!this.#hardware.backupPower) {
      controller.interrupt('PowerLoss');
      return this.#cut();
    }
    this.#goingDown = this.#power.during(controller.sayGoodbye('PowerLoss')).then(() => {
      this.#goingDown = undefined;
      this.#cut();
    });
  }

  #cut(): void {
    this.#switchOff();
    void this.#options.session.close({ abrupt: true });
  }

  #regainPower(): void {
    void (this.#goingDown ?? Promise.resolve()).then(() => this.#power.after(BOOT_TIME, () => this.start()));
  }

  /** @throws RangeError for a key that does not exist */
  #preset(build: Build): void {
    const configuration = new Configuration(build, this.#board.memory, () => false);
    for (const [key, value] of Object.entries(this.#options.settings ?? {})) {
      if (value !== undefined) configuration.preset(key, value);
    }
  }
}

function identityOf(options: ReferenceStation16Options): SentRequest<'BootNotification'> {
  const { vendor = 'plugfest', model = 'reference', firmware = '1.0.0', serialNumber = 'PF-0001' } = options;
  return {
    chargePointVendor: vendor,
    chargePointModel: model,
    chargePointSerialNumber: serialNumber,
    firmwareVersion: firmware,
  };
}

/** Numbers between 0 and 1 that look random and depend on the seed only (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
