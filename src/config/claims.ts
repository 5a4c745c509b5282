import {
  collecting,
  defaultPics,
  picsOf,
  readPics,
  readYamlFile,
  type PicsFile,
  type Problem,
  type TestedVersion,
  type YamlSource,
} from '../pics/index.ts';
import type { Role } from '../protocol/index.ts';
import type { RunConfig } from './run-config.ts';
import { shortPath } from './short-path.ts';

/** Whose claims are looked for. */
export interface ClaimsOf {
  readonly versions: readonly TestedVersion[];
  readonly role: Role;
  /** The PICS files, absolute. */
  readonly files: readonly string[];
  readonly values: RunConfig['values'];
  readonly cwd: string;
}

/** The claims of each version: those of its PICS file over the defaults. */
export function claimsFor({ versions, role, files, values, cwd }: ClaimsOf, problems: Problem[]): RunConfig['pics'] {
  const pics: { [V in TestedVersion]?: PicsFile } = {};
  for (const version of versions) pics[version] = noFile(version, role);
  for (const file of files) {
    const source = collecting(problems, () => readYamlFile(shortPath(file, cwd), 'the PICS', cwd));
    const version = source && versionOf(source, versions, problems);
    if (source === undefined || version === undefined) continue;
    pics[version] = collecting(problems, () => readPics(source, { version, role })) ?? pics[version]!;
  }
  const file = pics['1.6'];
  const connectors = values['1.6']?.values.connectorIds;
  if (file !== undefined && connectors !== undefined && role === 'station') {
    pics['1.6'] = withConnectors(file, connectors.length, problems);
  }
  return pics;
}

function noFile(version: TestedVersion, role: Role): PicsFile {
  return { product: { vendor: '', model: '', firmware: '' }, pics: defaultPics(version, role), given: new Set() };
}

/** A file may keep silent on its version when only one is tested. */
function versionOf(
  source: YamlSource,
  versions: readonly TestedVersion[],
  problems: Problem[],
): TestedVersion | undefined {
  const said = source.entries()?.find(([key]) => key === 'version')?.[1];
  if (said === undefined && versions.length === 1) return versions[0];
  const version = versions.find((candidate) => candidate === String(said));
  if (version === undefined && versions.length > 0) {
    const say = `must say which of the tested versions it is for: version: '${versions.join("' or '")}'`;
    problems.push({ where: source.where(['version']), say });
  }
  return version;
}

/** The list of connectors says whether there are several; a PICS file that says otherwise is wrong. */
function withConnectors(file: PicsFile, count: number, problems: Problem[]): PicsFile {
  const claimed = file.pics['MultipleConnectors'];
  if (file.given.has('MultipleConnectors') && claimed !== count > 1) {
    const say = `connectorIds lists ${count}, but the PICS says MultipleConnectors: ${String(claimed)}; correct one of them`;
    problems.push({ where: 'value', say });
  }
  return { ...file, pics: picsOf([...Object.entries(file.pics), ['MultipleConnectors', count > 1]]) };
}
