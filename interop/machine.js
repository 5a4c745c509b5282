import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = fileURLToPath(new URL('.', import.meta.url));
/** What is fetched and built for the peers; made anew when it is deleted. */
const cache = join(here, '..', 'node_modules', '.cache', 'plugfest-interop');

/** A peer cannot be run on this machine. */
export class Lacking extends Error {}

/** @throws Lacking when the command does not end well: `what` is not installed */
function need(what, program, ...args) {
  const { status } = spawnSync(program, args, { stdio: 'ignore' });
  if (status !== 0) throw new Lacking(`${what} is not installed on this machine (${[program, ...args].join(' ')})`);
}

/** What npm, pip and Maven say when the network is not there. */
const OFFLINE =
  /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|network|resolution|resolve host|Unknown host|Could not transfer|Max retries|from versions: none/i;

/**
 * Runs a command to its end.
 * @throws Lacking when the program or the network is missing
 * @throws Error when it fails for another reason, which is no fault of the machine
 */
function prepare(what, command, args, options) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: 300_000,
    ...options,
  });
  if (status === 0) return;
  if (error?.code === 'ENOENT') throw new Lacking(`${command} is not installed on this machine`);
  const lines = `${stdout ?? ''}\n${stderr ?? ''}`.split('\n');
  const offline = lines.find((line) => OFFLINE.test(line));
  if (offline !== undefined) throw new Lacking(`${what} could not be fetched: ${offline.trim()}`);
  const reason = lines.find((line) => /error/i.test(line)) ?? `${command} ended with ${status ?? error?.message}`;
  throw new Error(`${what} could not be prepared: ${reason.trim()}`);
}

/** Does the work once for each content of the files. @returns the folder of what came out of it */
function once(name, files, work) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(here, file)));
  const folder = join(cache, `${name}-${hash.digest('hex').slice(0, 12)}`);
  const done = join(folder, 'done');
  if (!existsSync(done)) {
    mkdirSync(folder, { recursive: true });
    work(folder);
    writeFileSync(done, '');
  }
  return folder;
}

/** Installs the packages of this folder, as they are locked. */
export function packages() {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', here];
  prepare('@voltbras/ts-ocpp and node-red-contrib-ocpp', 'npm', args);
}

/** @returns the Python of an environment that has the requirements */
export function python() {
  need('Python from 3.10 with venv', 'python3', '-c', 'import ensurepip, sys; sys.exit(sys.version_info < (3, 10))');
  const folder = once('python', ['requirements.txt'], (into) => {
    prepare('a virtual environment', 'python3', ['-m', 'venv', into]);
    const pip = [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '-r',
      join(here, 'requirements.txt'),
    ];
    prepare('ocpp of PyPI', join(into, 'bin', 'python'), pip);
  });
  return join(folder, 'bin', 'python');
}

/** @returns the class path of the Java charge point */
export function javaClasses() {
  need('a JDK from 11', 'javac', '--release', '11', '-version');
  need('Java', 'java', '-version');
  need('Maven', 'mvn', '-v');
  const sources = ['Station.java', 'MendedClient.java'].map((file) => `java/src/main/java/${file}`);
  const folder = once('java', ['java/pom.xml', ...sources], (into) => {
    const args = [
      '-q',
      '-B',
      '-Dstyle.color=never',
      '-f',
      join(here, 'java', 'pom.xml'),
      `-Dinterop.out=${into}`,
      'compile',
    ];
    const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';
    const goal = [`${plugin}:copy-dependencies`, `-DoutputDirectory=${join(into, 'lib')}`];
    prepare('Java-OCA-OCPP of Maven Central', 'mvn', [...args, ...goal]);
  });
  return `${join(folder, 'classes')}:${join(folder, 'lib', '*')}`;
}

/** @returns so many TCP ports that are free now */
export async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port))),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
