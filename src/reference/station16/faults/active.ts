import type { Answer, SchemaBreach } from '../../../protocol/index.ts';
import type { Sent } from '../messages.ts';
import { stationFaults16 } from './index.ts';
import type { StationFault16 } from './index.ts';
import type { AnswerHook, Fault, Mishandling, RequestHook, Scene, Sending } from './mechanism.ts';

/** The faults of one charge point that are switched on. */
export class ActiveFaults {
  readonly #names: ReadonlySet<string>;
  readonly #requests: readonly RequestHook[];
  readonly #answers: readonly AnswerHook[];
  readonly #scenery: Omit<Scene, 'nth' | 'transactions'>;
  readonly #sent = new Map<string, number>();
  readonly #received = new Map<string, number>();

  /** @throws RangeError for a name that is none */
  constructor(names: readonly StationFault16[], scenery: Omit<Scene, 'nth' | 'transactions'>) {
    const faults = names.map((name) => lookUp(name));
    this.#names = new Set(names);
    this.#requests = faults.flatMap((fault) => fault.requests ?? []);
    this.#answers = faults.flatMap((fault) => fault.answers ?? []);
    this.#scenery = scenery;
  }

  /** Whether a fault is switched on: for decisions inside. */
  readonly has = (name: StationFault16): boolean => this.#names.has(name);

  /** A request on its way out, after all hooks. */
  sending(action: Sent, payload: unknown): Sending {
    const scene = this.#scene(count(this.#sent, action));
    const sending: Sending = {
      payload,
      dropped: false,
      delaySeconds: 0,
      times: 1,
      messageId: undefined,
      frame: undefined,
      before: [],
      after: [],
      meanwhile: [],
    };
    for (const hook of this.#requests) if (concerns(hook, action)) hook.apply(sending, scene);
    return sending;
  }

  /** The hooks for one request that has arrived. */
  answering(action: string, request: unknown): Answering {
    const scene = this.#scene(count(this.#received, action));
    const hooks = this.#answers.filter((hook) => concerns(hook, action));
    return {
      instead: firstOf(hooks, (hook) => hook.instead?.(request, scene)),
      changed: (answer) => hooks.reduce((given, hook) => hook.change?.(given, request, scene) ?? given, answer),
      frame: firstOf(hooks, (hook) => hook.frame),
    };
  }

  /** What is done about a request that breaks its schema; undefined when it is refused as it should be. */
  mishandling(breach: SchemaBreach): Mishandling | undefined {
    return firstOf(this.#answers, (hook) => hook.onBreach?.(breach));
  }

  #scene(nth: number): Scene {
    return { ...this.#scenery, nth, transactions: this.#sent.get('StartTransaction') ?? 0 };
  }
}

export interface Answering {
  readonly instead: Answer | 'silence' | undefined;
  changed(answer: Answer): Answer;
  readonly frame: ((messageId: string, answer: Answer) => string) | undefined;
}

function lookUp(name: string): Fault {
  const fault = Object.hasOwn(stationFaults16, name) ? stationFaults16[name as StationFault16] : undefined;
  if (fault === undefined) throw new RangeError(`the reference charge point has no fault "${name}"`);
  return fault;
}

function concerns(hook: { readonly action: string }, action: string): boolean {
  return hook.action === 'any' || hook.action === action;
}

function count(counts: Map<string, number>, action: string): number {
  const nth = (counts.get(action) ?? 0) + 1;
  counts.set(action, nth);
  return nth;
}

function firstOf<H, T>(hooks: readonly H[], find: (hook: H) => T | undefined): T | undefined {
  for (const hook of hooks) {
    const found = find(hook);
    if (found !== undefined) return found;
  }
  return undefined;
}
