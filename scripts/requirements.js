#!/usr/bin/env node
/**
 * Writes fixtures/requirements/coverage-1.6.json: for each requirement of OCPP 1.6 and its security whitepaper, which case tests it at which
 * step, or why none does. `plugfest list --requirements` shows it.
 *
 *   node scripts/requirements.js           writes the table
 *   node scripts/requirements.js --check   writes nothing; exits 1 when the table is stale
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { parse } from 'yaml';
import { coverageOf } from './requirements/coverage.js';
import { readCases } from './requirements/steps.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const table = join(root, 'fixtures/requirements/coverage-1.6.json');
const read = (name) => readFileSync(join(root, 'fixtures/requirements', name), 'utf8');

const { obligations } = JSON.parse(read('obligations-1.6.json'));
const cases = readCases(join(root, 'testcases/ocpp16'));
const { rows, problems } = coverageOf(obligations, cases, parse(read('judged-1.6.yaml')));
const about = 'Written by scripts/requirements.js from the cases and judged-1.6.yaml; not to be edited.';
const text = await prettier.format(JSON.stringify({ about, rows }), { parser: 'json', printWidth: 120 });

if (process.argv.includes('--check')) {
  const committed = read('coverage-1.6.json');
  if (committed.replaceAll('\r\n', '\n') !== text) {
    const before = new Map(JSON.parse(committed).rows.map((row) => [row.id, JSON.stringify(row)]));
    const changed = rows.filter((row) => before.get(row.id) !== JSON.stringify(row)).map(({ id }) => id);
    problems.push(`coverage-1.6.json is stale (${changed.slice(0, 12).join(', ')}): node scripts/requirements.js`);
  }
} else writeFileSync(table, text);

for (const problem of problems) console.error(problem);
const count = (status) => rows.filter((row) => row.status === status).length;
console.log(
  `${rows.length} requirements: ${count('tested')} tested, ${count('should')} as a warning only, ${count('section')} with cases about their section, ${count('untested')} not to be tested, ${count('open')} without a case yet`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
