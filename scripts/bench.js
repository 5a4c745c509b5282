#!/usr/bin/env node
/**
 * `npm run bench`: what the harness costs. Prints a table and writes nothing.
 *
 *   node scripts/bench.js [part ...] [--rounds N] [--json FILE]
 *
 * Parts: self-play, messages, memory, soap, soap-memory, suite; all of them when none is named, which takes some minutes. Machines differ: what counts are the ratios within one run. Each figure is the median of its rounds.
 */
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchMemory } from './bench/memory.js';
import { benchMessages } from './bench/messages.js';
import { benchSelfPlay } from './bench/self-play.js';
import { benchSoap } from './bench/soap.js';
import { benchSoapMemory } from './bench/soap-memory.js';
import { benchSuite } from './bench/suite.js';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const parts = {
  'self-play': benchSelfPlay,
  messages: benchMessages,
  memory: benchMemory,
  soap: benchSoap,
  'soap-memory': benchSoapMemory,
  suite: benchSuite,
};
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' }, json: { type: 'string' } },
});
const unknown = positionals.filter((name) => !Object.hasOwn(parts, name));
const rounds = Number(values.rounds);
if (unknown.length > 0 || !Number.isInteger(rounds) || rounds < 1) {
  console.error(`usage: node scripts/bench.js [${Object.keys(parts).join('] [')}] [--rounds N] [--json FILE]`);
  process.exit(2);
}

/** @type {{ what: string, value: number, unit: string, goal?: string, spread?: string }[]} */
const figures = [];
const names = positionals.length > 0 ? positionals : Object.keys(parts);
for (const name of names) show(await parts[name](rounds));
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify({ node: process.version, figures }, null, 2)}\n`);
// Sockets that a measurement has left to the garbage collector must not keep the process.
process.exit(0);

function show(found) {
  figures.push(...found);
  const width = 62;
  for (const { what, value, unit, goal = '', spread = '' } of found)
    console.log(
      `${what.padEnd(width)} ${written(value).padStart(9)} ${unit.padEnd(12)} ${spread.padEnd(18)} ${goal}`.trimEnd(),
    );
}

function written(value) {
  return value >= 1000 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 100 ? 0 : 2);
}
