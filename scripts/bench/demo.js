import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The whole demonstration over real sockets, beside the waits that the protocol demands on its longest lane. */
export async function benchDemo() {
  const folder = mkdtempSync(join(tmpdir(), 'plugfest-bench-'));
  const child = spawn(process.execPath, ['bin/plugfest.js', 'demo', '--out', folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (said += text));
  await new Promise((resolve) => child.on('close', resolve));
  rmSync(folder, { recursive: true, force: true });
  const found = /([\d.]+) s in all; the protocol itself demands ([\d.]+) s/.exec(said);
  if (!found) throw new Error(`the demonstration did not end as expected:\n${said.slice(-2000)}`);
  const [wall, demanded] = found.slice(1).map(Number);
  return [
    { what: 'demo: wall', value: wall, unit: 's' },
    { what: 'demo: waits that the protocol demands, longest lane', value: demanded, unit: 's' },
    { what: 'demo: wall beside demanded waits', value: wall / demanded, unit: 'times' },
  ];
}
