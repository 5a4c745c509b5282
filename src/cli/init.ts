import { Command, Option } from 'commander';
import { existsSync, writeFileSync } from 'node:fs';
import { createInterface, type Interface } from 'node:readline/promises';
import { initQuestions, initText, runKeys, type InitAnswers } from '../config/index.ts';
import type { Binding, Role } from '../protocol/index.ts';
import { UserError } from './user-error.ts';

interface Flags {
  readonly sut?: Role;
  readonly over: Binding;
  readonly out: string;
  readonly force?: boolean;
  readonly yes?: boolean;
  readonly endpoint?: string;
  readonly identity?: string;
  readonly driver?: string;
  readonly connectors?: string;
  readonly validIdTag?: string;
}

/** `plugfest init`: asks, or takes flags, and writes a commented `plugfest.yaml`. */
export function initCommand(): Command {
  return new Command('init')
    .description('asks (or takes flags) and writes a commented plugfest.yaml for a station or a CSMS under test')
    .addOption(new Option('--sut <role>', 'who is under test').choices(['station', 'csms']))
    .addOption(new Option('--over <binding>', 'the version and wire').choices(['1.6J', '2.0.1J']).default('1.6J'))
    .option('--endpoint <address>', 'station: where we listen (host:port); CSMS: its URL without the identity')
    .option('--identity <id>', 'the identity of the station')
    .option('--driver <driver>', 'the operator: manual, http:URL, exec:COMMAND or module:FILE')
    .option('--connectors <n>', 'how many connectors the station has')
    .option('--valid-id-tag <text>', 'an id tag that is accepted')
    .option('--yes', 'takes the default for everything that no flag says; asks nothing')
    .option('--out <file>', 'the file to write', 'plugfest.yaml')
    .option('--force', 'replaces a file that exists')
    .action(async (flags: Flags) => {
      if (existsSync(flags.out) && !flags.force)
        throw new UserError(
          `${flags.out} exists already; add --force to replace it, or choose another file with --out`,
        );
      const answers = await answersFor(flags);
      write(flags.out, initText(answers));
      console.log(`wrote ${flags.out}. Read it through, then: plugfest check && plugfest run`);
    });
}

async function answersFor(flags: Flags): Promise<InitAnswers> {
  const asks = flags.yes !== true && process.stdin.isTTY === true;
  const dialogue = asks ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  try {
    const sut = flags.sut ?? (await askForRole(dialogue));
    const given: Partial<Record<keyof InitAnswers, string | undefined>> = { ...flags };
    const answers: Record<string, unknown> = { sut, over: flags.over };
    for (const { key, ask, byDefault } of initQuestions(sut)) {
      const text = given[key] ?? (dialogue ? await askFor(dialogue, ask, byDefault) : byDefault);
      answers[key] = key === 'connectors' ? wholeNumber(text) : text;
    }
    return answers as unknown as InitAnswers;
  } finally {
    dialogue?.close();
  }
}

async function askForRole(dialogue: Interface | undefined): Promise<Role> {
  const text = dialogue ? await askFor(dialogue, `${runKeys.sut.says}: station or csms?`, 'station') : undefined;
  if (text === 'station' || text === 'csms') return text;
  throw new UserError('say who is under test: plugfest init --sut station, or --sut csms');
}

async function askFor(dialogue: Interface, question: string, byDefault: string): Promise<string> {
  const answer = (await dialogue.question(`${question} [${byDefault}] `)).trim();
  return answer === '' ? byDefault : answer;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 1000)
    throw new UserError(`connectors must be a whole number from 1 to 1000; it is '${text}'`);
  return number;
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UserError(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
