import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OperatorAction, OperatorContext, SutDriver } from './driver.ts';
import { DriverError } from './driver.ts';
import { withinLimit, type Limit } from './limit.ts';
import { readOutcome } from './message.ts';
import { printable } from './printable.ts';

type Perform = (action: OperatorAction, context: OperatorContext) => unknown;

/**
 * A driver that is an ECMAScript or CommonJS module with `perform(action, context)`, by name or as (part of) its default export;
 * `dispose()` beside it is called at the end.
 * @throws DriverError when the file cannot be loaded or has no such function
 */
export async function moduleDriver(file: string, limit: Limit, cwd: string = process.cwd()): Promise<SutDriver> {
  const who = `the driver module ${file}`;
  const home = await load(resolve(cwd, file), who);
  const perform = functionOf(home, 'perform');
  if (perform === undefined) {
    throw new DriverError(
      `${who} has no function 'perform': write export async function perform(action) { return { outcome: 'done' }; }`,
    );
  }
  const dispose = functionOf(home, 'dispose');
  return {
    name: `module:${file}`,
    perform: (action, context) =>
      withinLimit(limit, who, context.signal, async (signal) => {
        const answer = await guarded(who, () => (perform as Perform)(action, { ...context, signal }));
        return readOutcome(answer, who);
      }),
    ...(dispose === undefined ? {} : { dispose: async () => void (await guarded(who, dispose)) }),
  };
}

async function load(path: string, who: string): Promise<object> {
  if (!existsSync(path)) throw new DriverError(`${who} does not exist (looked for ${path})`);
  try {
    return (await import(pathToFileURL(path).href)) as object;
  } catch (error) {
    const advice = path.endsWith('.ts') ? '; it must be JavaScript (.js, .mjs or .cjs)' : '';
    throw new DriverError(`${who} cannot be loaded: ${reasonOf(error)}${advice}`, { cause: error });
  }
}

/** Named export first, then a member of the default export, then, for `perform`, the default export itself. */
function functionOf(home: object, name: 'perform' | 'dispose'): ((...args: never[]) => unknown) | undefined {
  const byDefault = (home as { default?: unknown }).default;
  const candidates = [
    { of: home, candidate: member(home, name) },
    { of: byDefault, candidate: member(byDefault, name) },
    { of: undefined, candidate: name === 'perform' ? byDefault : undefined },
  ];
  const found = candidates.find(({ candidate }) => typeof candidate === 'function');
  return (found?.candidate as ((...args: never[]) => unknown) | undefined)?.bind(found?.of);
}

function member(of: unknown, name: string): unknown {
  return (typeof of === 'object' && of !== null) || typeof of === 'function'
    ? (of as Record<string, unknown>)[name]
    : undefined;
}

async function guarded(who: string, work: () => unknown): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    throw new DriverError(`${who} failed: ${reasonOf(error)}`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  return printable(error instanceof Error ? `${error.name}: ${error.message}` : String(error), 300);
}
