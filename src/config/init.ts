import { valueFieldsOf, wholeNumber, type Field } from '../pics/index.ts';
import { versionOf, wireOf, type Binding, type Role } from '../protocol/index.ts';
import { runKeys, type RunKeyName } from './run-keys.ts';

/** The bindings that a configuration can be made for. */
export const initBindings = ['1.6J', '1.6S', '1.5S', '1.2S', '2.0.1J'] as const satisfies readonly Binding[];

/** What `plugfest init` has to know; everything else stays a comment in the file. */
export interface InitAnswers {
  readonly sut: Role;
  readonly over: Binding;
  /** For a station: where we listen (`host:port`); for a CSMS: its endpoint. */
  readonly endpoint: string;
  /** For a CSMS over SOAP: the URL under which it reaches us. */
  readonly callbackUrl?: string;
  readonly identity: string;
  readonly driver: string;
  /** How many connectors (1.6) or EVSEs (2.x) the station has; they are numbered from 1. */
  readonly connectors: number;
  readonly validIdTag: string;
  /** The PICS file, as the configuration is to name it; none when it is not said. */
  readonly pics?: string;
}

/** One question of the dialogue. */
export interface InitQuestion {
  readonly key: keyof InitAnswers;
  readonly ask: string;
  readonly byDefault: string;
}

type Subject = Pick<InitAnswers, 'sut' | 'over'>;

/** The questions about a system under test, in order. `sut` and `over` are asked before. */
export function initQuestions(subject: Subject): readonly InitQuestion[] {
  const station = subject.sut === 'station';
  return [
    ...endpointQuestions(subject),
    {
      key: 'identity',
      ask: station
        ? 'What is the identity of the station?'
        : 'Which identity shall plugfest have? The CSMS must know it.',
      byDefault: 'CP001',
    },
    {
      key: 'connectors',
      ask: station
        ? 'How many connectors (2.x: EVSEs) does the station have?'
        : 'How many connectors does the CSMS expect of it?',
      byDefault: '2',
    },
    { key: 'validIdTag', ask: 'Which id tag is accepted?', byDefault: 'TAG-001' },
    {
      key: 'driver',
      ask: `Who operates the ${station ? 'station' : 'CSMS'}: manual, http:URL, exec:COMMAND or module:FILE?`,
      byDefault: 'manual',
    },
  ];
}

function endpointQuestions({ sut, over }: Subject): readonly InitQuestion[] {
  if (sut === 'station') {
    const ask = 'On which host and port shall plugfest wait for the station?';
    return [{ key: 'endpoint', ask, byDefault: '0.0.0.0:9000' }];
  }
  const ask = 'Where is the CSMS (URL without the identity of a station)?';
  if (wireOf(over) === 'json') return [{ key: 'endpoint', ask, byDefault: 'ws://127.0.0.1:9000/ocpp' }];
  const back = 'Under which URL does the CSMS reach plugfest, which plays the stations?';
  return [
    { key: 'endpoint', ask, byDefault: 'http://127.0.0.1:8080/ocpp' },
    { key: 'callbackUrl', ask: back, byDefault: 'http://127.0.0.1:9200/' },
  ];
}

/** What is wrong with an answer, and what to write; undefined when it fits. @param text as it was typed or given as a flag */
export function wrongAnswer(key: InitQuestion['key'], text: string, { sut, over }: Subject): string | undefined {
  const field = fieldFor(key, sut, over);
  if (field.read(text) === undefined) return `must be ${field.expects}`;
  if (key === 'identity' && sut === 'station' && text.includes('{n}')) return 'must be the identity, not a pattern';
  const wanted = over.endsWith('J') ? /^wss?:/i : /^https?:/i;
  if (key === 'endpoint' && sut === 'csms' && !wanted.test(text))
    return `must begin with ${over.endsWith('J') ? 'ws:// or wss://' : 'http:// or https://'} over ${over}`;
  return undefined;
}

function fieldFor(key: InitQuestion['key'], sut: Role, over: Binding): Field<unknown> {
  switch (key) {
    case 'endpoint':
      return sut === 'station' ? runKeys.listen : runKeys.url;
    case 'callbackUrl':
      return runKeys['callback-url'];
    case 'connectors':
      return wholeNumber('How many connectors there are', 2, 1, 1000);
    case 'validIdTag': {
      const [version, name] =
        versionOf(over) === '2.0.1' ? (['2.0.1', 'validIdToken'] as const) : (['1.6', key] as const);
      return valueFieldsOf(version)[name]!;
    }
    default:
      return runKeys[key];
  }
}

/** A commented `plugfest.yaml`: what was answered is set, every other key stands there as a comment with its default. */
export function initText(answers: InitAnswers): string {
  const set: Partial<Record<RunKeyName, string>> = {
    sut: answers.sut,
    over: answers.over,
    [answers.sut === 'station' ? 'listen' : 'url']: answers.endpoint,
    ...callbackKeys(answers),
    identity: answers.identity,
    driver: answers.driver,
    ...(answers.pics === undefined ? {} : { pics: answers.pics }),
  };
  const other = answers.sut === 'station' ? 'url' : 'listen';
  const keys = (Object.keys(runKeys) as RunKeyName[]).filter((key) => key !== other);
  return [
    `# Configuration of plugfest: a ${answers.sut === 'csms' ? 'CSMS' : 'station'} under test. Every key is also a flag of "plugfest run", and the flag counts.`,
    '# Check it with "plugfest check"; lines that begin with # are not in force.',
    '',
    ...keys.flatMap((key) => runKeyLines(key, set[key])),
    ...valueLines(answers),
  ].join('\n');
}

/** A URL of this machine alone is listened for on this machine alone; any other one on every network. */
function callbackKeys({ callbackUrl }: InitAnswers): Partial<Record<RunKeyName, string>> {
  if (callbackUrl === undefined) return {};
  const { hostname, port, protocol } = new URL(callbackUrl);
  const host = /^(?:localhost|127\..*|\[::1\])$/.test(hostname) ? hostname : '0.0.0.0';
  return { callback: `${host}:${port || (protocol === 'https:' ? 443 : 80)}`, 'callback-url': callbackUrl };
}

function runKeyLines(key: RunKeyName, answer: string | undefined): string[] {
  const { says, expects, example } = runKeys[key];
  const line = answer === undefined ? `# ${key}: ${example}` : `${key}: ${quoted(answer)}`;
  return [`# ${says} — ${expects}`, line, ''];
}

function valueLines({ over, connectors, validIdTag }: InitAnswers): string[] {
  const version = versionOf(over) === '2.0.1' ? '2.0.1' : '1.6';
  const numbers = Array.from({ length: connectors }, (_, index) => index + 1);
  const set: Readonly<Record<string, unknown>> =
    version === '1.6' ? { connectorIds: numbers, validIdTag } : { evseIds: numbers, validIdToken: validIdTag };
  const fields = Object.entries(valueFieldsOf(version)).map(([key, { says, expects, secret, default: byDefault }]) => {
    const shown = set[key] ?? (secret ? undefined : byDefault);
    const line = `${Object.hasOwn(set, key) ? '  ' : '  # '}${key}: ${shown === undefined ? '…' : yaml(shown)}`;
    return { line, comment: `${says} — ${expects}` };
  });
  const width = Math.max(...fields.map(({ line }) => line.length));
  const lines = fields.map(({ line, comment }) => `${line.padEnd(width)}  # ${comment}`);
  return [
    '# The values with which the cases work. The system under test must know the id tags.',
    'value:',
    ...lines,
    '',
  ];
}

function yaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yaml).join(', ')}]`;
  return typeof value === 'string' ? quoted(value) : String(value);
}

/** Always in quotes: an identity `0042` or `no` is text. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
