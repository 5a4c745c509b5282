import type { Clock } from '../../clock/index.ts';
import type { Session } from '../../session/index.ts';
import type { OperatorAction, OperatorOutcome } from '../../sut/index.ts';
import { Configuration } from './configuration.ts';
import { deliverProfile } from './connection-security.ts';
import { Controller } from './controller.ts';
import type { Board } from './controller.ts';
import { deliverSecurity } from './delivered-security.ts';
import { ActiveFaults } from './faults/active.ts';
import type { Faulty } from './faults/index.ts';
import { hardware } from './hardware.ts';
import type { Hardware } from './hardware.ts';
import { Lifetime } from './lifetime.ts';
import { memory } from './memory.ts';
import { Operator } from './operator.ts';
import { deliveryOf, identityOf } from './options.ts';
import type { ReferenceStation16Options } from './options.ts';
import { noTransfer } from './transfers.ts';

/** A charge point that acts by itself, and does what an operator or a driver does to it. */
export interface ReferenceStation {
  /** Powers up: connects and boots. */
  start(): void;
  /** Does what the action says and answers when that is done; what follows from it takes its course. */
  perform(action: OperatorAction): Promise<OperatorOutcome>;
  /** Pulls the plug; the session is closed, and stays the caller's to dispose of. */
  stop(): Promise<void>;
}

/** From switching on to the first message, in milliseconds. */
const BOOT_TIME = 250;

/**
 * The reference charge point for OCPP 1.6J: behaves as the specification says, except for the faults that are switched on.
 * @throws RangeError for a fault or a setting that does not exist
 */
export function referenceStation16(options: ReferenceStation16Options): ReferenceStation {
  return new Station(options);
}

class Station implements ReferenceStation {
  readonly #session: Session;
  readonly #clock: Clock;
  readonly #hardware: Hardware;
  readonly #board: Board;
  readonly #faulty: Faulty;
  /** The configuration as it was delivered. */
  readonly #factory: ReadonlyMap<string, string>;
  readonly #operator: Operator;
  /** The sequences of power: booting, going down with backup power. */
  #power: Lifetime;
  #controller: Controller | undefined;
  #goingDown: Promise<void> | undefined;
  /** Whether it is found where it was when it was put up. */
  #home = true;
  /** Cancels the boot that is on its way. */
  #booting: () => void = () => undefined;

  constructor(options: ReferenceStation16Options) {
    const { session, clock, faults = [], seed = 1, files = noTransfer } = options;
    const { build, backupPower, configuration } = deliveryOf(options);
    const { connectors, fixedCable } = build;
    this.#session = session;
    this.#clock = clock;
    this.#hardware = hardware(clock, { connectors, fixedCable, backupPower });
    this.#power = new Lifetime(clock);
    this.#board = {
      session,
      clock,
      hardware: this.#hardware,
      memory: memory(),
      delivered: session.security.terms,
      build,
      faultNames: faults,
      identity: identityOf(options),
      random: randomFrom(seed),
      files,
      reboot: () => this.#reboot(),
      boots: 0,
    };
    // Unknown names are a mistake of the caller: it is found now, not at power-up.
    this.#faulty = new ActiveFaults(faults, { connectors, boots: 0, stamp: () => '' }).has;
    if (build.security) deliverProfile(this.#board.memory, session.security.terms);
    const preset = new Configuration(build, this.#board.memory, () => false);
    for (const [key, value] of configuration) preset.preset(key, value);
    deliverSecurity(this.#board.memory, session.security.terms);
    this.#factory = new Map(this.#board.memory.configuration);
    this.#operator = new Operator(this.#hardware, {
      controller: () => this.#controller,
      powerLoss: () => this.#losePower(),
      powerRestore: () => this.#regainPower(),
      changeAddress: () => this.#changeAddress(),
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
    await this.#session.close();
    this.#power = new Lifetime(this.#clock);
    this.#goingDown = undefined;
  }

  #switchOn(): void {
    const { inoperative, configuration } = this.#board.memory;
    if (this.#faulty('forgets-availability')) inoperative.clear();
    if (this.#faulty('forgets-configuration')) {
      configuration.clear();
      for (const [key, value] of this.#factory) configuration.set(key, value);
    }
    this.#board.boots++;
    this.#controller = new Controller(this.#board);
    this.#controller.switchOn();
  }

  #switchOff(): void {
    this.#controller?.switchOff();
    this.#controller = undefined;
  }

  #reboot(): void {
    this.#switchOff();
    void this.#session.close();
    this.#boot();
  }

  #boot(): void {
    this.#booting();
    this.#booting = this.#power.after(BOOT_TIME, () => this.start());
  }

  #losePower(): void {
    const controller = this.#controller;
    this.#booting();
    if (controller === undefined || this.#goingDown !== undefined) return;
    if (!this.#hardware.backupPower || this.#faulty('forgets-interrupted-transaction')) {
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
    void this.#session.close({ abrupt: true });
  }

  #changeAddress(): void {
    this.#home = !this.#home;
    this.#session.listensAt?.(this.#home ? 'home' : 'elsewhere');
    this.#controller?.moved();
  }

  #regainPower(): void {
    if (this.#goingDown === undefined) this.#boot();
    else void this.#goingDown.then(() => this.#boot());
  }
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
