import { InvalidArgumentError, Option } from 'commander';
import type { Binding } from '../protocol/index.ts';

/**
 * `--over`, which may be given more than once.
 * @param offered what can be asked for
 * @param says what it does, for the help
 */
export function overFlag(offered: readonly Binding[], says: string): Option {
  const oneMore = (written: string, all: readonly Binding[] = []): readonly Binding[] => {
    const binding = offered.find((one) => one === written);
    if (binding === undefined) throw new InvalidArgumentError(`it must be one of ${offered.join(', ')}`);
    return all.includes(binding) ? all : [...all, binding];
  };
  return new Option('--over <binding>', says).argParser(oneMore);
}
