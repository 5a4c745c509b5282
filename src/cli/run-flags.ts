import { Option, type Command } from 'commander';
import { runKeys, type ListenAddress, type RunFlags } from '../config/index.ts';

/** Adds every flag of `plugfest run` to a command; names, help and defaults come from the keys of `plugfest.yaml`. */
export function addRunFlags(command: Command): Command {
  command.option('--config <file>', 'The configuration (default ./plugfest.yaml when it exists)');
  for (const [name, key] of Object.entries(runKeys)) {
    const flag = key.placeholder === '' ? `--${name}` : `--${name} ${key.placeholder}`;
    const option = new Option(flag, helpFor(key));
    if (key.repeatable) option.argParser((value: string, all: string[] | undefined) => [...(all ?? []), value]);
    command.addOption(option);
  }
  return command.addOption(
    new Option(
      '--value <key=value>',
      'A value that the cases work with (see docs/configuration.md); may be given more than once',
    ).argParser((value: string, all: string[] | undefined) => [...(all ?? []), value]),
  );
}

/** The flags as commander parsed them, by the names that the configuration knows (`--security-profile` is `security-profile`). */
export function flagsOf(parsed: Readonly<Record<string, unknown>>): RunFlags {
  return Object.fromEntries(
    Object.entries(parsed).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      value,
    ]),
  );
}

/** What a flag is for, what may be written, and what is taken without it. */
function helpFor({ says, expects, repeatable, ...key }: (typeof runKeys)[keyof typeof runKeys]): string {
  // Numbers, paths and texts explain themselves; a choice of words does not.
  const choice = /^(?:one |manual)/.test(expects) ? `: ${expects.replace(', with commas between', '')}` : '';
  return `${says}${choice}${defaultInWords(key.default)}${repeatable ? '; may be given more than once' : ''}`;
}

function defaultInWords(value: unknown): string {
  if (value === undefined || value === false || (Array.isArray(value) && value.length === 0)) return '';
  if (isAddress(value)) return ` (default ${value.host}:${value.port})`;
  if (Array.isArray(value)) return ` (default ${value.join(', ')})`;
  return typeof value === 'string' || typeof value === 'number' ? ` (default ${value})` : '';
}

function isAddress(value: unknown): value is ListenAddress {
  return value !== null && typeof value === 'object' && 'host' in value && 'port' in value;
}
