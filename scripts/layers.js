#!/usr/bin/env node
/**
 * Checks who imports whom, by the table in .dependency-cruiser.cjs. Exits 1 on a violation, and also when it has read fewer
 * modules than there are source files: a check that looked at nothing must not pass.
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const FOLDERS = ['src', 'testcases'];

const { tsConfig, enhancedResolveOptions, ...rest } = options;
const { output } = await cruise(
  FOLDERS,
  { ...rest, ruleSet: { forbidden }, validate: true, tsConfig },
  enhancedResolveOptions,
  { tsConfig: extractTSConfig(tsConfig.fileName) },
);

const violations = output.summary.violations;
for (const { rule, from, to, cycle } of violations) {
  const way = cycle === undefined ? to : cycle.map(({ name }) => name).join(' -> ');
  console.error(`${rule.name}: ${from} -> ${way}`);
}

const read = output.modules.filter(({ source }) => FOLDERS.some((folder) => source.startsWith(`${folder}/`))).length;
const files = FOLDERS.flatMap((folder) => readdirSync(join(root, folder), { recursive: true })).filter((name) =>
  name.endsWith('.ts'),
);
console.log(
  `${read} modules read, ${output.summary.totalDependenciesCruised} imports, ${violations.length} not allowed`,
);
if (read < files.length || read === 0)
  console.error(`only ${read} of ${files.length} source files were read: the check is not working`);
process.exitCode = violations.length > 0 || read < files.length || read === 0 ? 1 : 0;
