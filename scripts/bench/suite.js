import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The whole suite in both roles over real sockets, as the demonstration plays it, over JSON and over SOAP: its time beside the waits that the
 * protocol demands on its longest lane. Over JSON also how many cases had to wait for a TLS handshake.
 */
export async function benchSuite() {
  return [...(await suiteOver(['1.6J'])), ...(await suiteOver(['1.6S', '1.5S', '1.2S']))];
}

async function suiteOver(bindings) {
  const folder = mkdtempSync(join(tmpdir(), 'plugfest-bench-'));
  try {
    const said = await demonstration(folder, bindings);
    const found = /([\d.]+) s in all; the protocol itself demands ([\d.]+) s/.exec(said);
    if (!found) throw new Error(`the demonstration did not end as expected:\n${said.slice(-2000)}`);
    const [wall, demanded] = found.slice(1).map(Number);
    const { cases } = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));
    const run = cases.filter(({ verdict }) => verdict !== null);
    const what = `suite over ${bindings.join(', ')}`;
    return [
      { what: `${what}: cases`, value: run.length, unit: 'cases' },
      {
        what: `${what}: not passed`,
        value: run.filter(({ verdict }) => verdict !== 'pass').length,
        unit: 'cases',
        goal: 'goal: 0',
      },
      { what: `${what}: wall`, value: wall, unit: 's', goal: 'goal: 120 or less' },
      { what: `${what}: demanded waits, longest lane`, value: demanded, unit: 's' },
      { what: `${what}: wall beside them`, value: wall / demanded, unit: 'times', goal: 'goal: 1.25 or less' },
      ...(bindings.includes('1.6J') ? handshakesOf(connectionsIn(folder, cases)) : []),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function handshakesOf({ overTls, handshakes }) {
  return [
    { what: 'suite: cases over TLS', value: overTls, unit: 'cases' },
    { what: 'suite: of these, cases with a handshake of their own', value: handshakes, unit: 'cases' },
  ];
}

async function demonstration(folder, bindings) {
  const over = bindings.flatMap((binding) => ['--over', binding]);
  const child = spawn(process.execPath, ['bin/plugfest.js', 'demo', ...over, '--out', folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (said += text));
  await new Promise((resolve) => child.on('close', resolve));
  return said;
}

/** A lane speaks TLS when any of its cases has seen a connection over TLS; it keeps that connection from case to case. */
function connectionsIn(folder, cases) {
  const lanes = new Map();
  const identityOf = new Map(cases.map(({ id, binding, identity }) => [`${id}@${binding}`, identity]));
  for (const file of readdirSync(join(folder, 'trace'))) {
    const opened = readFileSync(join(folder, 'trace', file), 'utf8')
      .split('\n')
      .filter((line) => line.includes('"event":"opened"') && line.includes('TLSv1'));
    const identity = identityOf.get(file.replace(/\.jsonl$/, ''));
    const lane = lanes.get(identity) ?? { cases: 0, handshakes: 0 };
    lanes.set(identity, {
      cases: lane.cases + 1,
      handshakes: lane.handshakes + (opened.length > 0 ? 1 : 0),
    });
  }
  const secured = [...lanes.values()].filter(({ handshakes }) => handshakes > 0);
  const sum = (of) => secured.reduce((total, lane) => total + of(lane), 0);
  return {
    overTls: sum((lane) => lane.cases),
    handshakes: sum((lane) => lane.handshakes),
  };
}
