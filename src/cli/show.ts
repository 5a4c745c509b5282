import { Command } from 'commander';
import { findCases, findProofs, proofOf } from '../catalog/find.ts';
import { readGolden } from '../catalog/golden.ts';
import type { Setting } from '../dsl/setting.ts';
import type { TestCase } from '../dsl/testcase.ts';
import { describeApplicability } from '../pics/index.ts';
import { UserError } from './user-error.ts';

/** `plugfest show ID`: one case. */
export function showCommand(): Command {
  return new Command('show')
    .description('one case: purpose, prerequisites, configuration, the rows, the faults it is proven against')
    .argument('<id>', 'the id of the case, e.g. TC_001_CS')
    .action(async (id: string) => {
      const cases = (await findCases()).filter(({ testCase }) => testCase.id.toLowerCase() === id.toLowerCase());
      if (cases.length === 0) throw new UserError(`there is no test case ${id}; plugfest list shows them all`);
      for (const { testCase, file } of cases) for (const line of await pageOf(testCase, file)) console.log(line);
    });
}

async function pageOf(testCase: TestCase, file: string): Promise<string[]> {
  const { spec } = testCase;
  const proof = proofOf(await findProofs(), testCase);
  return [
    `${testCase.id} ${testCase.title}`,
    '',
    `  ${spec.purpose}`,
    '',
    `  version         ${testCase.version} (${testCase.bindings.join(', ')})`,
    `  under test      ${testCase.kit.names[testCase.sut]}`,
    `  profile         ${spec.profile}`,
    `  requirements    ${spec.requirements.join(', ')}`,
    ...(spec.prerequisites ? [`  applies if      ${describeApplicability(spec.prerequisites)}`] : []),
    ...(spec.reading ? [`  reading         ${spec.reading}`] : []),
    ...configurationOf(testCase),
    `  source          ${file}`,
    '',
    ...(await rowsOf(testCase)),
    '',
    '  proven against',
    ...Object.entries(proof?.kills ?? {}).map(
      ([fault, kill]) =>
        `    ${fault.padEnd(40)} ${kill.level === 'should' || kill.advised?.includes(testCase.bindings[0]!) ? 'warned of' : 'caught'} at step ${kill.step === '' ? '(any)' : kill.step}${kill.what ? `, ${kill.what}` : ''}`,
    ),
    ...Object.entries(proof?.arrangement.unkilled ?? {}).map(
      ([step, why]) => `    step ${step}: no fault can break it: ${why}`,
    ),
  ];
}

function configurationOf({ spec }: TestCase): string[] {
  const { configuration, memory, state } = spec.before ?? {};
  const names = (memory ?? []).map((one) =>
    'given' in one ? `${one.state.name} (if ${describeApplicability(one.given)})` : one.name,
  );
  return [
    ...Object.entries(configuration ?? {}).map(
      ([key, setting]) =>
        `  configuration   ${key} ${setting.not ? 'other than' : '='} ${valueOf(setting)}${setting.when === 'always' ? '' : ` (${setting.when})`}`,
    ),
    ...names.map((name) => `  memory state    ${name}`),
    ...(state ? [`  state           ${state.name}`] : []),
  ];
}

function valueOf({ value }: Setting): string {
  return typeof value === 'object' ? `<configured ${value.configured}>` : value;
}

async function rowsOf(testCase: TestCase): Promise<string[]> {
  const rows = (await readGolden(testCase, testCase.bindings[0]!)) ?? [];
  return rows.map(
    (row) =>
      `    ${(row.path === '' ? '·' : row.path).padEnd(18)} ${{ sut: 'SUT ', tool: 'tool', world: '    ' }[row.column]}  ${row.text}`,
  );
}
