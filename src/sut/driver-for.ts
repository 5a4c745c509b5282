import { realClock, type Clock } from '../clock/index.ts';
import type { SutDriver } from './driver.ts';
import { DriverError } from './driver.ts';
import { execDriver } from './exec.ts';
import { httpDriver } from './http.ts';
import { manualDriver, type ManualOptions } from './manual.ts';
import { moduleDriver } from './module.ts';
import { printable } from './printable.ts';

/** What `--driver` names. */
export type DriverSpec =
  | { readonly kind: 'manual' }
  | { readonly kind: 'http'; readonly url: URL }
  | { readonly kind: 'exec'; readonly command: string }
  | { readonly kind: 'module'; readonly file: string };

const FORMS = 'manual, http:URL (http:http://127.0.0.1:7001), exec:COMMAND or module:FILE';

/**
 * Reads the text of `--driver`.
 * @throws DriverError when it is none of the four forms
 */
export function parseDriver(spec: string): DriverSpec {
  if (spec === 'manual') return { kind: 'manual' };
  const at = spec.indexOf(':');
  const kind = spec.slice(0, Math.max(0, at));
  const rest = spec.slice(at + 1).trim();
  if (kind === 'exec')
    return { kind, command: needed(rest, 'exec:COMMAND needs a command, for example exec:./operate.sh') };
  if (kind === 'module')
    return { kind, file: needed(rest, 'module:FILE needs a file, for example module:./operate.mjs') };
  // A bare URL is what `http:http://…` means.
  if (kind === 'https' && rest.startsWith('//')) return { kind: 'http', url: httpUrl(spec) };
  if (kind === 'http') return { kind, url: httpUrl(rest.startsWith('//') ? spec : rest) };
  throw new DriverError(`'${printable(spec, 60)}' is no driver: write ${FORMS}`);
}

/** What the drivers need from outside. */
export interface DriverOptions {
  readonly clock?: Clock;
  /** How long one action may take, in seconds; a person is given all the time that the case has. Default 120. */
  readonly timeout?: number;
  /** Where relative files of `module:` and commands of `exec:` start. Default: the current directory. */
  readonly cwd?: string;
  /** The console of `manual`. Default: standard input and standard error (standard output may carry a report). */
  readonly input?: ManualOptions['input'];
  readonly output?: ManualOptions['output'];
  /** Called when the person at `manual` stops the run. */
  readonly onStop?: ManualOptions['onStop'];
}

/**
 * The driver that the text of `--driver` names.
 * @throws DriverError when the text is none, or the module cannot be loaded
 */
export async function driverFor(spec: string, options: DriverOptions = {}): Promise<SutDriver> {
  const {
    clock = realClock,
    timeout = 120,
    cwd,
    input = process.stdin,
    output = process.stderr,
    onStop = () => undefined,
  } = options;
  const limit = { clock, ms: timeout * 1000 };
  const parsed = parseDriver(spec);
  switch (parsed.kind) {
    case 'manual':
      return manualDriver({ input, output, onStop });
    case 'http':
      return httpDriver(parsed.url, limit);
    case 'exec':
      return execDriver(parsed.command, limit, cwd);
    case 'module':
      return moduleDriver(parsed.file, limit, cwd);
  }
}

function needed(rest: string, say: string): string {
  if (rest === '') throw new DriverError(say);
  return rest;
}

function httpUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new DriverError(
      `'${printable(text, 60)}' is no http or https URL: write for example http:http://127.0.0.1:7001`,
    );
  }
  return url;
}
