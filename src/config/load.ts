import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  collecting,
  ConfigurationError,
  readValues,
  readYamlFile,
  valueFieldsOf,
  type GivenValue,
  type Problem,
  type TestedVersion,
  type YamlSource,
} from '../pics/index.ts';
import { versionOf } from '../protocol/index.ts';
import { claimsFor } from './claims.ts';
import { contradictions } from './contradictions.ts';
import { readExpectations } from './expectations.ts';
import { identitiesOf } from './identities.ts';
import type { RunConfig } from './run-config.ts';
import { shortPath } from './short-path.ts';
import { settingsOf, throwIfAny, type RunFlags, type Settings } from './settings.ts';

const DEFAULT_FILE = 'plugfest.yaml';
const tested: readonly TestedVersion[] = ['1.2', '1.5', '1.6', '2.0.1'];

/**
 * The configuration of a run from flags, file and defaults.
 * @param cwd where relative paths of flags are meant from, and where `plugfest.yaml` is looked for
 * @throws ConfigurationError with every problem, each naming the flag, or the file with line and key, and what to write
 */
export function loadRunConfig(flags: RunFlags, cwd: string = process.cwd()): RunConfig {
  const problems: Problem[] = [];
  const source = readConfigFile(flags.config, cwd);
  const settings = settingsOf(flags, source, cwd, problems);
  const { values, where } = settings;
  if (values.sut === undefined && !settings.isGiven('sut')) {
    const say = `who is under test is not said; write ${settings.write('sut', 'station')} or ${settings.write('sut', 'csms')}`;
    problems.push({ where: where('sut'), say });
  }
  const versions = testedVersions(settings, problems);
  const configured = valuesFor(versions, settings.configured, problems);
  const { sut } = values;
  // Nothing else can be judged before it is known who is under test.
  if (sut === undefined) throw new ConfigurationError(problems);
  const claims = { versions, role: sut, files: values.pics, values: configured, cwd };
  const pics = claimsFor(claims, problems);
  const identities = identitiesOf(settings, sut, problems);
  problems.push(...contradictions(settings, sut));
  const known = values.expectations;
  const expectations =
    known === undefined ? [] : collecting(problems, () => readExpectations(shortPath(known, cwd), cwd));
  throwIfAny(problems);
  return {
    file: source === undefined ? undefined : resolve(cwd, source.path),
    sut,
    over: values.over,
    listen: values.listen,
    files: { listen: values['files-listen'], host: values['files-host'] },
    url: values.url,
    soap: {
      callback: values.callback,
      callbackUrl: values['callback-url'],
      callbackHosts: values['callback-hosts'],
      stationUrls: values['station-url'],
    },
    identities,
    driver: values.driver,
    driverFolder: settings.baseOf('driver'),
    pics,
    values: configured,
    expectations: expectations ?? [],
    profiles: values.profile,
    lanes: sut === 'station' ? (values.lanes ?? identities.length) : identities.length,
    bail: values.bail,
    repeat: values.repeat,
    timeout: values.timeout,
    out: values.out,
    reporters: values.reporter,
    security: {
      profile: values['security-profile'],
      password: values.password,
      ca: values.ca,
      cert: values.cert,
      key: values.key,
    },
  };
}

/** The file of `--config`, which must exist; else `plugfest.yaml`, where there is one. */
function readConfigFile(given: string | undefined, cwd: string): YamlSource | undefined {
  const path = resolve(cwd, given ?? DEFAULT_FILE);
  if (given === undefined && !existsSync(path)) return undefined;
  return readYamlFile(shortPath(path, cwd), 'the configuration', cwd);
}

function testedVersions({ values, where }: Settings, problems: Problem[]): readonly TestedVersion[] {
  const versions = new Set(values.over.map(versionOf));
  const without = [...versions].filter((version) => !tested.some((known) => known === version));
  for (const version of without)
    problems.push({
      where: where('over'),
      say: `there are no test cases for OCPP ${version} yet; there are for ${tested.join(', ')}`,
    });
  return tested.filter((version) => versions.has(version));
}

/** Each version takes the values that it knows; a key that none of them knows is refused by the first. */
function valuesFor(
  versions: readonly TestedVersion[],
  given: readonly GivenValue[],
  problems: Problem[],
): RunConfig['values'] {
  const knows = (version: TestedVersion, key: string): boolean => Object.hasOwn(valueFieldsOf(version), key);
  const read = versions.map((version, index) => {
    const own = given.filter(
      ({ key }) => knows(version, key) || (index === 0 && !versions.some((other) => knows(other, key))),
    );
    return [version, collecting(problems, () => readValues(version, own))] as const;
  });
  return Object.fromEntries(read.filter(([, values]) => values !== undefined));
}
