#!/usr/bin/env node
/**
 * Writes fixtures/requirements/coverage-….json: for each requirement of OCPP 1.6 and its security whitepaper, of OCPP 1.5 and of OCPP 1.2, which case
 * tests it at which step, or why none does. `plugfest list --requirements` shows them.
 *
 *   node scripts/requirements.js           writes the tables
 *   node scripts/requirements.js --check   writes nothing; exits 1 when a table is stale
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { parse } from 'yaml';
import { coverageOf } from './requirements/coverage.js';
import { readCases } from './requirements/steps.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const fileOf = (name) => join(root, 'fixtures/requirements', name);
const read = (name) => readFileSync(fileOf(name), 'utf8');
const checks = process.argv.includes('--check');

/** The versions that have a table, and where their cases are. */
const versions = [
  { version: '1.6', folders: ['ocpp16'] },
  { version: '1.5', folders: ['ocpp15', 'soap'] },
  { version: '1.2', folders: ['ocpp12', 'soap'] },
];

/** Writes the table of a version, or looks whether it is stale. @returns what is wrong, in words */
async function cover({ version, folders }) {
  const { obligations } = JSON.parse(read(`obligations-${version}.json`));
  const cases = folders.flatMap((folder) => readCases(join(root, 'testcases', folder)));
  const { rows, problems } = coverageOf(obligations, cases, parse(read(`judged-${version}.yaml`)));
  const about = `Written by scripts/requirements.js from the cases and judged-${version}.yaml; not to be edited.`;
  const text = await prettier.format(JSON.stringify({ about, rows }), { parser: 'json', printWidth: 120 });
  const table = `coverage-${version}.json`;
  if (!checks) writeFileSync(fileOf(table), text);
  else if (read(table).replaceAll('\r\n', '\n') !== text) {
    const before = new Map(JSON.parse(read(table)).rows.map((row) => [row.id, JSON.stringify(row)]));
    const changed = rows.filter((row) => before.get(row.id) !== JSON.stringify(row)).map(({ id }) => id);
    problems.push(`${table} is stale (${changed.slice(0, 12).join(', ')}): node scripts/requirements.js`);
  }
  const count = (status) => rows.filter((row) => row.status === status).length;
  console.log(
    `OCPP ${version}: ${rows.length} requirements: ${count('tested')} tested, ${count('should')} as a warning only, ${count('section')} with cases about their section, ${count('untested')} not to be tested, ${count('open')} without a case yet`,
  );
  return problems;
}

const problems = [];
for (const one of versions) problems.push(...(await cover(one)));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
