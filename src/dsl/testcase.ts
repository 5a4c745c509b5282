import type { Binding, Role, TypedVersion } from '../protocol/index.ts';
import type { Applicability, ConfiguredValues, FeatureOf } from '../pics/index.ts';
import type { Arrival } from './arrival.ts';
import type { Kit } from './kit.ts';

/** How binding a configuration value of the document is. */
export type When = 'always' | 'if implemented';

/** The name of a `<Configured …>` value, whose number or text only the run knows. */
export interface ConfiguredName {
  readonly configured: string;
}

type Given = string | number | boolean | ConfiguredName;

/** A configuration value that must hold before a case: `is('true', 'if implemented')`. */
export interface Setting {
  readonly value: string | ConfiguredName;
  readonly when: When;
  /** The key must hold anything but this value. */
  readonly not?: true;
}

/** A setting whose value is known. */
export type KnownSetting = Setting & { readonly value: string };

/** A value that the document demands before the scenario; `if implemented` passes over a key that the SUT does not have. */
export function is(value: Given, when: When = 'always'): Setting {
  return { value: textOf(value), when };
}

/** A number that a key must not hold before the scenario, so that the case changes something. */
export function isNot(value: number | ConfiguredName): Setting {
  return { value: textOf(value), when: 'always', not: true };
}

function textOf(value: Given): string | ConfiguredName {
  return typeof value === 'object' ? value : String(value);
}

/** The settings with the configured values of the run put in. */
export function knownSettings(
  settings: Readonly<Record<string, Setting>>,
  configured: Readonly<Record<string, unknown>>,
): Readonly<Record<string, KnownSetting>> {
  return Object.fromEntries(
    Object.entries(settings).map(([key, setting]) => {
      const { value } = setting;
      return [key, { ...setting, value: typeof value === 'object' ? String(configured[value.configured]) : value }];
    }),
  );
}

/** What every case can use, beside its actors. */
export interface World<V extends TypedVersion> {
  /** The `<Configured …>` values of the run. */
  readonly configured: ConfiguredValues<V>;
  /** Whether the SUT claims a feature. */
  claims(feature: FeatureOf<V>): boolean;
  /** Whether this case has reached a state. */
  reached(state: AnyState): boolean;
  /** "Execute Reusable State X" at step `step`; runs only the rungs that are missing. */
  execute(step: number, state: State<V, never>): Promise<void>;
  execute<Input>(step: number, state: State<V, never, Input>, input: Input): Promise<void>;
}

/** A state of any version and stage, for code that only looks at its name and chain. */
export interface AnyState {
  readonly name: string;
  readonly kind: 'reusable' | 'memory';
  /** The rung below: it is executed first when it has not been reached. */
  readonly before?: AnyState | undefined;
  /** Configuration that the state needs. */
  readonly configuration?: Readonly<Record<string, Setting>> | undefined;
  /** States that no longer hold once this one is reached. */
  readonly ends?: readonly AnyState[] | undefined;
  scenario(stage: never, input: never): Promise<void>;
}

/** A reusable or memory state of the document. */
export interface State<V extends TypedVersion, Stage, Input = void> extends AnyState {
  scenario(stage: World<V> & Stage, input: Input): Promise<void>;
}

/** A state that is only executed when the SUT claims a feature: "(if implemented)". */
export interface StateIf<V extends TypedVersion> {
  readonly state: AnyState;
  readonly given: Applicability<FeatureOf<V>>;
}

export interface Before<V extends TypedVersion> {
  readonly configuration?: Readonly<Record<string, Setting>>;
  readonly memory?: readonly (AnyState | StateIf<V>)[];
  readonly state?: AnyState;
  /** `connected`: the scenario itself begins with the boot. Default `idle`: booted, accepted, connectors available. */
  readonly from?: 'connected' | 'idle';
}

/** What the SUT sent in this case, for validations over the whole conversation. */
export interface Heard {
  readonly all: readonly Arrival[];
  requests(action: string): readonly Readonly<Record<string, unknown>>[];
}

export interface Spec<V extends TypedVersion, Stage> {
  /** What the case shows, in our own words. */
  readonly purpose: string;
  readonly profile: string;
  readonly requirements: readonly string[];
  readonly prerequisites?: Applicability<FeatureOf<V>>;
  /** Default: conditional when there are prerequisites, mandatory otherwise. */
  readonly status?: 'mandatory' | 'conditional' | 'optional';
  /** Bindings that the case makes sense on; default all of the version. */
  readonly over?: readonly ('json' | 'soap')[];
  /** Where the document is ambiguous: which reading the case took, and why. */
  readonly reading?: string;
  readonly before?: Before<V>;
  scenario(stage: World<V> & Stage): Promise<void>;
  /** Post scenario validations, in chai. */
  afterwards?(heard: Heard): void;
}

/** A specification of any version and stage. */
export interface AnySpec extends Omit<Spec<TypedVersion, unknown>, 'prerequisites' | 'before' | 'scenario'> {
  readonly prerequisites?: Applicability;
  readonly before?: Omit<Before<TypedVersion>, 'memory'> & {
    readonly memory?: readonly (AnyState | { readonly state: AnyState; readonly given: Applicability })[];
  };
  scenario(stage: never): Promise<void>;
}

/** A test case as data: the default export of its file. */
export interface TestCase {
  readonly kind: 'test case';
  readonly id: string;
  readonly title: string;
  readonly version: TypedVersion;
  readonly sut: Role;
  readonly bindings: readonly Binding[];
  readonly kit: Kit;
  readonly spec: AnySpec;
}

/** A case on one of its bindings: what a run plans, executes and reports. */
export interface PlannedCase {
  readonly testCase: TestCase;
  readonly binding: Binding;
}
