import { expect } from 'chai';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { RunResult } from '../trace/index.ts';
import { DANGEROUS, hostileRun } from './hostile-sample.ts';
import { junitPieces } from './junit.ts';
import { sampleRun } from './sample.ts';

interface Suite {
  readonly name: string;
  readonly tests: string;
  readonly failures: string;
  readonly errors: string;
  readonly skipped: string;
  readonly testcase: readonly Case[];
}
interface Case {
  readonly name: string;
  readonly classname: string;
  readonly failure?: Problem;
  readonly error?: Problem;
  readonly skipped?: Problem;
  readonly 'system-out'?: string;
  readonly properties: { readonly property: readonly { readonly name: string; readonly value: string }[] };
}
interface Problem {
  readonly type?: string;
  readonly message: string;
  readonly '#text'?: string;
}

function parsed(run: RunResult): {
  readonly text: string;
  readonly top: Suite & { readonly testsuite: readonly Suite[] };
} {
  const text = [...junitPieces(run)].join('');
  expect(XMLValidator.validate(text)).to.equal(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    isArray: (name) => ['testsuite', 'testcase', 'property'].includes(name),
  });
  return { text, top: (parser.parse(text) as { testsuites: Suite & { testsuite: Suite[] } }).testsuites };
}

function casesOf(run: RunResult): readonly Case[] {
  return parsed(run).top.testsuite.flatMap(({ testcase }) => testcase);
}

describe('junit.xml', () => {
  const { run } = sampleRun();

  it('counts failures and errors apart, inconclusive cases as errors', () => {
    const { top } = parsed(run);
    expect(top).to.include({ tests: '7', failures: '2', errors: '2', skipped: '1' });
    const sums = (key: 'tests' | 'failures' | 'errors' | 'skipped'): number =>
      top.testsuite.reduce((sum, suite) => sum + Number(suite[key]), 0);
    expect([sums('tests'), sums('failures'), sums('errors'), sums('skipped')]).to.deep.equal([7, 2, 2, 1]);
  });

  it('says how each case ended', () => {
    const by = new Map(casesOf(run).map((one) => [one.name.split(' ')[0], one]));
    expect(by.get('TC_001_CS')).to.not.have.any.keys('failure', 'error', 'skipped');
    expect(by.get('TC_001_CS')?.['system-out']).to.include('Warning: step 5');
    expect(by.get('TC_003_CS')?.failure).to.include({ type: 'fail' });
    expect(by.get('TC_003_CS')?.failure?.['#text']).to.include('"SuspendedEVSE"');
    expect(by.get('TC_017_CS')?.error).to.include({ type: 'inconclusive' });
    expect(by.get('TC_054_CS')?.error).to.include({ type: 'error' });
    expect(by.get('TC_046_CS')?.skipped).to.include({ message: 'The PICS do not claim the Reservation profile.' });
    expect(by.get('TC_003_CS')?.properties.property).to.deep.include({
      name: 'trace',
      value: 'trace/TC_003_CS@1.6J.jsonl',
    });
  });

  it('is well-formed and bounded whatever the system under test said', () => {
    const hostile = hostileRun().run;
    const { text, top } = parsed(hostile);
    expect(text).to.not.match(DANGEROUS);
    expect(top.testsuite.flatMap(({ testcase }) => testcase)).to.have.length(hostile.cases.length);
    expect(text.length).to.be.lessThan(hostile.cases.length * 40_000);
    expect(top).to.include({ failures: '8', errors: '7' });
  });
});
