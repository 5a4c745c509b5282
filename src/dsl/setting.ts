/** How binding a configuration value is: the document's, for keys that all have or some have, or a precaution of our own. */
export type When = 'always' | 'if implemented' | 'if possible';

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

/** A setting whose value is known, with the name of the configured value that it was taken from, if any. */
export type KnownSetting = Setting & { readonly value: string; readonly named?: string };

/**
 * A value that the document demands before the scenario; `if implemented` passes over a key that the SUT does not have, and
 * `if possible` over one that it does not let us set as well.
 */
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
      const known =
        typeof value === 'object'
          ? { value: String(configured[value.configured]), named: value.configured }
          : { value };
      return [key, { ...setting, ...known }];
    }),
  );
}
