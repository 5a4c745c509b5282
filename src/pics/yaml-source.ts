import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isMap, isNode, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { ConfigurationError, type Problem } from './problem.ts';

const LARGEST_FILE = 1024 * 1024;

/** Where a value stands inside a YAML document: `['values', 'connectorId']`. */
export type YamlPath = readonly (string | number)[];

/** A YAML file whose values know the line on which they stand. */
export interface YamlSource {
  readonly path: string;
  /** The entries of a map in the order of the file; undefined when there is no map at that place. */
  readonly entries: (path?: YamlPath) => readonly (readonly [key: string, value: unknown])[] | undefined;
  /** The place in the user's terms: `plugfest.yaml, line 12, values.connectorId`. */
  readonly where: (path: YamlPath) => string;
}

/**
 * Reads a YAML file. @throws ConfigurationError when there is none, it is too large, or it is no YAML map
 * @param path as it is to be shown in messages
 * @param what what the file is, for the message: "the PICS"
 * @param folder where a relative path is meant from
 */
export function readYamlFile(path: string, what: string, folder: string = process.cwd()): YamlSource {
  const file = resolve(folder, path);
  const problem = (say: string): ConfigurationError => new ConfigurationError([{ where: path, say }]);
  if (!existsSync(file)) throw problem(`there is no such file; correct the path of ${what}, or create the file`);
  const { size } = statSync(file);
  if (size > LARGEST_FILE) throw problem(`is ${size} bytes long; ${what} must not be longer than ${LARGEST_FILE}`);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw problem(`cannot be read: ${(error as Error).message}`);
  }
  return parseYaml(text, path);
}

/** Parses YAML text. @throws ConfigurationError naming the line of every mistake in the notation */
export function parseYaml(text: string, path: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const mistakes = document.errors.map((error): Problem => ({
    where: `${path}, line ${lines.linePos(error.pos[0]).line}`,
    say: `this is not valid YAML: ${error.message}`,
  }));
  if (mistakes.length > 0) throw new ConfigurationError(mistakes);
  if (document.contents !== null && !isMap(document.contents)) {
    throw new ConfigurationError([{ where: path, say: 'must consist of lines like "key: value"' }]);
  }
  return { path, entries: (at = []) => entriesOf(document, at, path), where: (at) => place(document, lines, path, at) };
}

function entriesOf(
  document: Document,
  at: YamlPath,
  file: string,
): readonly (readonly [string, unknown])[] | undefined {
  const node: unknown = at.length === 0 ? document.contents : document.getIn(at, true);
  if (at.length === 0 && node === null) return [];
  if (!isMap(node)) return undefined;
  return node.items.map((pair) => [
    plain(pair.key, document, file),
    isNode(pair.value) ? plainValue(pair.value, document, file) : pair.value,
  ]);
}

function plain(key: unknown, document: Document, file: string): string {
  return String(isNode(key) ? plainValue(key, document, file) : key);
}

/** A few aliases are fine; a "billion laughs" is not. */
function plainValue(
  node: { toJS(document: Document, options: { maxAliasCount: number }): unknown },
  document: Document,
  file: string,
): unknown {
  try {
    return node.toJS(document, { maxAliasCount: 20 });
  } catch {
    throw new ConfigurationError([{ where: file, say: 'uses too many YAML aliases (*name); write the values out' }]);
  }
}

/** The line of the key or of the item of a list, where there is one; else that of what is around it. */
function place(document: Document, lines: LineCounter, file: string, at: YamlPath): string {
  const around: unknown = at.length <= 1 ? document.contents : document.getIn(at.slice(0, -1), true);
  const key = at.at(-1);
  const pair = isMap(around) ? around.items.find((item) => String(item.key) === String(key)) : undefined;
  const own = isSeq(around) ? around.items[Number(key)] : pair?.key;
  const start = (isNode(own) ? own : isNode(around) ? around : undefined)?.range?.[0];
  const line = start === undefined ? '' : `, line ${lines.linePos(start).line}`;
  return `${file}${line}${at.length === 0 ? '' : `, ${at.join('.')}`}`;
}
