import { Command, Option } from 'commander';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { createInterface, type Interface } from 'node:readline/promises';
import {
  initBindings,
  initQuestions,
  initText,
  runKeys,
  wrongAnswer,
  type InitAnswers,
  type InitQuestion,
} from '../config/index.ts';
import { picsTemplate } from '../pics/index.ts';
import { versionOf, type Binding, type Role } from '../protocol/index.ts';
import { calledAs } from './tool.ts';
import { Interrupted, UserError } from './user-error.ts';

interface Flags {
  readonly sut?: Role;
  readonly over?: Binding;
  readonly out: string;
  readonly force?: boolean;
  readonly yes?: boolean;
  readonly endpoint?: string;
  readonly callbackUrl?: string;
  readonly identity?: string;
  readonly driver?: string;
  readonly connectors?: string;
  readonly validIdTag?: string;
  readonly pics?: string;
}

/** Asks one question and gives back what was typed, without blanks around it. */
type Ask = (question: string) => Promise<string>;

/** `plugfest init`: asks, or takes flags, and writes a commented `plugfest.yaml`. */
export function initCommand(): Command {
  return new Command('init')
    .description('asks (or takes flags) and writes a commented plugfest.yaml for a station or a CSMS under test')
    .addOption(new Option('--sut <role>', 'who is under test').choices(['station', 'csms']))
    .addOption(
      new Option('--over <binding>', `the version and wire (default ${initBindings[0]})`).choices(initBindings),
    )
    .option('--endpoint <address>', 'station: where we listen (host:port); CSMS: its URL without the identity')
    .option('--callback-url <url>', 'CSMS over SOAP: the URL under which it reaches plugfest')
    .option('--identity <id>', 'the identity of the station')
    .option('--driver <driver>', 'the operator: manual, http:URL, exec:COMMAND or module:FILE')
    .option('--connectors <n>', 'how many connectors the station has')
    .option('--valid-id-tag <text>', 'an id tag that is accepted')
    .option('--pics <file>', 'also writes the PICS: every claim with what it means, to be filled in')
    .option('--yes', 'takes the default for everything that no flag says; asks nothing')
    .option('--out <file>', 'the file to write', 'plugfest.yaml')
    .option('--force', 'replaces a file that exists')
    .action(async (flags: Flags) => {
      assertWritable(flags.out, flags);
      if (flags.pics !== undefined) assertWritable(flags.pics, flags);
      const answers = await answersFor(flags);
      if (flags.pics === undefined) write(flags.out, initText(answers));
      else writeWithPics(flags.out, flags.pics, answers);
      const [call, config] = [calledAs(), flags.out === 'plugfest.yaml' ? '' : ` --config ${flags.out}`];
      console.log(`wrote ${flags.out}. Read it through, then: ${call} check${config} && ${call} run${config}`);
    });
}

/** Before anything is asked: nobody answers for nothing. */
function assertWritable(file: string, { out, force }: Flags): void {
  const flag = file === out ? '--out' : '--pics';
  if (existsSync(file) && !force)
    throw new UserError(`${file} exists already; add --force to replace it, or choose another file with ${flag}`);
  const folder = dirname(resolve(file));
  if (!existsSync(folder))
    throw new UserError(`there is no folder ${folder}; make it, or choose another file with ${flag}`);
}

/** The configuration names the PICS from its own folder. */
function writeWithPics(out: string, pics: string, answers: InitAnswers): void {
  if (resolve(out) === resolve(pics)) throw new UserError('--pics and --out name the same file; choose two');
  write(pics, picsTemplate({ version: versionOf(answers.over), role: answers.sut }));
  const named = relative(dirname(resolve(out)), resolve(pics))
    .split(sep)
    .join('/');
  write(out, initText({ ...answers, pics: named }));
  console.log(`wrote ${pics}. Claim there what is built, no more and no less.`);
}

async function answersFor(flags: Flags): Promise<InitAnswers> {
  const asks = flags.yes !== true && process.stdin.isTTY === true;
  if (!asks) return collectAnswers(flags);
  const dialogue = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await collectAnswers(flags, askIn(dialogue));
  } finally {
    dialogue.close();
  }
}

function askIn(dialogue: Interface): Ask {
  return async (question) => {
    try {
      return (await dialogue.question(question)).trim();
    } catch (error) {
      // Ctrl-C and Ctrl-D.
      if ((error as { code?: unknown }).code === 'ABORT_ERR') throw new Interrupted('\nstopped; nothing was written');
      throw error;
    }
  };
}

/**
 * Answers from flags, from a person, and from the defaults, in this order. A person who is mistaken is asked again.
 * @throws UserError for a flag that does not fit
 */
export async function collectAnswers(
  flags: Omit<Flags, 'out' | 'force' | 'yes' | 'pics'>,
  ask?: Ask,
  say: (line: string) => void = console.log,
): Promise<InitAnswers> {
  const sut = flags.sut ?? (await askForRole(ask, say));
  const over = flags.over ?? (await askForBinding(ask, say));
  const subject = { sut, over };
  const questions = initQuestions(subject);
  const given: Partial<Record<keyof InitAnswers, string | undefined>> = { ...flags };
  const wrong = questions.flatMap(({ key }) => {
    const text = given[key];
    const why = text === undefined ? undefined : wrongAnswer(key, text, subject);
    return why === undefined ? [] : [`${flagOf(key)} ${why}; it is '${text}'`];
  });
  if (flags.callbackUrl !== undefined && !questions.some(({ key }) => key === 'callbackUrl'))
    wrong.push('--callback-url is for a CSMS under test over SOAP; leave it out');
  if (wrong.length > 0) throw new UserError(...wrong);
  const answers: Record<string, unknown> = { ...subject };
  for (const question of questions) {
    const text = given[question.key] ?? (ask ? await answerTo(question, subject, ask, say) : question.byDefault);
    answers[question.key] = question.key === 'connectors' ? Number(text) : text;
  }
  return answers as unknown as InitAnswers;
}

async function answerTo(
  { key, ask: question, byDefault }: InitQuestion,
  subject: Pick<InitAnswers, 'sut' | 'over'>,
  ask: Ask,
  say: (line: string) => void,
): Promise<string> {
  for (;;) {
    const text = (await ask(`${question} [${byDefault}] `)) || byDefault;
    const why = wrongAnswer(key, text, subject);
    if (why === undefined) return text;
    say(`  It ${why}.`);
  }
}

async function askForRole(ask: Ask | undefined, say: (line: string) => void): Promise<Role> {
  if (!ask) throw new UserError('say who is under test: plugfest init --sut station, or --sut csms');
  for (;;) {
    const text = (await ask(`${runKeys.sut.says}: station or csms? [station] `)) || 'station';
    const role = runKeys.sut.read(text.toLowerCase());
    if (role !== undefined) return role;
    say('  It must be station or csms.');
  }
}

async function askForBinding(ask: Ask | undefined, say: (line: string) => void): Promise<Binding> {
  const [byDefault] = initBindings;
  const choice = `${initBindings.slice(0, -1).join(', ')} or ${initBindings.at(-1)}`;
  for (;;) {
    const text = (await ask?.(`Over which version and wire: ${choice} (J is JSON, S is SOAP)? [${byDefault}] `)) ?? '';
    const binding = text === '' ? byDefault : initBindings.find((one) => one === text.toUpperCase());
    if (binding !== undefined) return binding;
    say(`  It must be ${choice}.`);
  }
}

function flagOf(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UserError(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
