import { Option, type Command } from 'commander';
import { runKeys, type ListenAddress, type RunFlags } from '../config/index.ts';

/** Adds every flag of `plugfest run` to a command; names, help and defaults come from the keys of `plugfest.yaml`. */
export function addRunFlags(command: Command): Command {
  command.option('--config <file>', 'the configuration (default: ./plugfest.yaml when it exists)');
  for (const [name, key] of Object.entries(runKeys)) {
    const flag = key.placeholder === '' ? `--${name}` : `--${name} ${key.placeholder}`;
    const option = new Option(flag, `${key.says}${defaultInWords(key.default)}`);
    if (key.repeatable) option.argParser((value: string, all: string[] | undefined) => [...(all ?? []), value]);
    command.addOption(option);
  }
  return command.addOption(
    new Option('--value <key=value>', 'a <Configured …> value of the cases; may be given more than once').argParser(
      (value: string, all: string[] | undefined) => [...(all ?? []), value],
    ),
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

function defaultInWords(value: unknown): string {
  if (value === undefined || value === false || (Array.isArray(value) && value.length === 0)) return '';
  if (isAddress(value)) return ` (default ${value.host}:${value.port})`;
  if (Array.isArray(value)) return ` (default ${value.join(', ')})`;
  return typeof value === 'string' || typeof value === 'number' ? ` (default ${value})` : '';
}

function isAddress(value: unknown): value is ListenAddress {
  return value !== null && typeof value === 'object' && 'host' in value && 'port' in value;
}
