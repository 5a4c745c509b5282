import { ConfigurationError, readYamlFile, unknownName, type Problem, type YamlSource } from '../pics/index.ts';
import type { Binding } from '../protocol/index.ts';
import { sentenceOf } from '../trace/index.ts';
import type { Finding } from '../verdict/index.ts';
import { runKeys } from './run-keys.ts';

/** One known deviation of the system under test. It excuses one kind of finding, and nothing else that a case may bring up. */
export interface Expectation {
  /** An id, or a glob where one deviation shows in many cases. */
  readonly id: string;
  /** Over which binding; over all when it is not said. */
  readonly binding: Binding | undefined;
  /** For the report: why it is so, and what becomes of it. */
  readonly reason: string;
  readonly finding: ExpectedFinding;
  /** The place in the user's terms: `expectations.yaml, line 4`. */
  readonly where: string;
}

/** What the finding must be; at least one of the two is said. */
export interface ExpectedFinding {
  /** The step as the report names it: `3`, `Charging › 11`. */
  readonly step: string | undefined;
  /** Text that the finding must contain. Blanks and case do not count. */
  readonly text: string | undefined;
}

/** Whether a finding is the expected one. */
export function saysFinding({ step, text }: ExpectedFinding, finding: Finding): boolean {
  if (step !== undefined && plain(step) !== plain(finding.step)) return false;
  if (text === undefined) return true;
  const details = finding.details.flatMap(({ what, expected, received }) => [
    `${what} ${expected} ${received}`,
    `${what}: expected ${expected}, received ${received}`,
  ]);
  return [finding.subject, sentenceOf(finding), ...details].some((said) => plain(said).includes(plain(text)));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

const KEYS = ['id', 'binding', 'reason', 'finding'];
const FINDING_KEYS = ['step', 'text'];
const MOST = 1000;
const LONGEST = 1000;

/**
 * Reads the known deviations of a system under test:
 *
 *     expectations:
 *       - id: TC_010_CS
 *         binding: 1.6J
 *         reason: the back office of 2025 sends no unit; mended with firmware 4.2
 *         finding: { step: '3', text: unit }
 *
 * @param path as it is to be shown in messages; @param folder where a relative path is meant from
 * @throws ConfigurationError naming the line of everything that is missing or unknown
 */
export function readExpectations(path: string, folder: string): readonly Expectation[] {
  const source = readYamlFile(path, 'the expectations', folder);
  const problems: Problem[] = [];
  const read = entriesIn(source, problems).map((_, index) => readEntry(source, index, problems));
  if (problems.length > 0) throw new ConfigurationError(problems);
  return read.filter((entry) => entry !== undefined);
}

function entriesIn(source: YamlSource, problems: Problem[]): readonly unknown[] {
  const list = source.entries()?.find(([key]) => key === 'expectations')?.[1];
  for (const [key] of source.entries() ?? [])
    if (key !== 'expectations')
      problems.push({ where: source.where([key]), say: unknownName('key', key, ['expectations']) });
  if (list === null) return [];
  if (!Array.isArray(list)) {
    const say = 'write "expectations:" and below it one entry for each known deviation: - id: TC_010_CS';
    problems.push({ where: source.where(['expectations']), say });
    return [];
  }
  if (list.length <= MOST) return list;
  problems.push({ where: source.where(['expectations']), say: `holds ${list.length} entries; ${MOST} are the most` });
  return [];
}

function readEntry(source: YamlSource, index: number, problems: Problem[]): Expectation | undefined {
  const at = ['expectations', index] as const;
  const where = source.where(['expectations', index]).replace(/, expectations\.\d+$/, '');
  const before = problems.length;
  const report = (say: string): void => void problems.push({ where, say });
  const entry = new Map(source.entries(at) ?? []);
  for (const key of entry.keys()) if (!KEYS.includes(key)) report(unknownName('key', key, KEYS));
  const id = textOf(entry.get('id'), 'id', 'the id of a case, for example TC_010_CS', report);
  const reason = textOf(entry.get('reason'), 'reason', 'why this deviation is known and accepted', report);
  const binding = readBinding(entry.get('binding'), report);
  const finding = readFinding(entry.get('finding'), report);
  if (problems.length > before) return undefined;
  return { id, binding, reason, finding, where };
}

type Report = (say: string) => void;

function textOf(written: unknown, key: string, what: string, report: Report): string {
  if (typeof written === 'string' && written.trim() !== '' && written.length <= LONGEST) return written.trim();
  report(`${key} must say ${what}`);
  return '';
}

function readBinding(written: unknown, report: Report): Binding | undefined {
  if (written === undefined || written === null) return undefined;
  const [binding, ...more] = runKeys.over.read(written) ?? [];
  if (binding === undefined || more.length > 0)
    report(`binding must be one of ${runKeys.over.expects.replace(/^one or more of |, with commas.*$/g, '')}`);
  return binding;
}

/** A text, or a map of step and text. */
function readFinding(written: unknown, report: Report): ExpectedFinding {
  const none = { step: undefined, text: undefined };
  const say = (): ExpectedFinding => {
    report("finding must be a text that the finding contains, or { step: '3', text: status }");
    return none;
  };
  if (typeof written === 'string' && plain(written) !== '') return { step: undefined, text: written };
  if (written === null || typeof written !== 'object' || Array.isArray(written)) return say();
  const given = new Map(Object.entries(written as Readonly<Record<string, unknown>>));
  const unknown = [...given.keys()].filter((key) => !FINDING_KEYS.includes(key));
  if (unknown.length > 0) {
    report(`finding: ${unknownName('key', unknown[0]!, FINDING_KEYS)}`);
    return none;
  }
  const [step, text] = FINDING_KEYS.map((key) => wordOf(given.get(key)));
  if (given.size === 0 || [...given.values()].some((value) => wordOf(value) === undefined)) return say();
  return { step, text };
}

function wordOf(written: unknown): string | undefined {
  if (typeof written === 'number') return String(written);
  return typeof written === 'string' && plain(written) !== '' ? written : undefined;
}
