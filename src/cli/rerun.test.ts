import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testChargePoint } from '../dsl/ocpp16.ts';
import type { PlannedCase } from '../dsl/testcase.ts';
import type { CaseResult, RunResult } from '../trace/index.ts';
import { runResult } from '../trace/index.ts';
import { rerunOf, type Rerun } from './rerun.ts';
import { UserError } from './user-error.ts';

const spec = {
  purpose: 'a test',
  requirements: ['1.6 §4.2'],
  profile: 'Core',
  scenario: async () => undefined,
} as const;
const IDS = ['TC_001_CS', 'TC_002_CS', 'TC_003_CS', 'TC_004_CS', 'TC_005_CS'] as const;
const selected: readonly PlannedCase[] = IDS.map((id) => ({
  testCase: testChargePoint(id, 'a case', spec),
  binding: '1.6J',
}));

function ran(id: string, verdict: CaseResult['verdict'], rest: Partial<CaseResult> = {}): CaseResult {
  return {
    ...{ id, binding: '1.6J', role: 'station', title: '', profile: 'Core', status: 'mandatory', condition: '' },
    ...{ purpose: '', requirements: [], verdict, notApplicable: verdict === null ? 'no' : null, because: '' },
    ...{ durationMs: 1, demandedMs: 0, findings: [], steps: [], identity: '', trace: '' },
    ...rest,
  };
}

describe('plugfest run --rerun-failed', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plugfest-rerun-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function left(cases: readonly CaseResult[], rest: Partial<RunResult> = {}): void {
    const header = {
      tool: { name: 'plugfest', version: '1', commit: '' },
      command: '',
      sut: { role: 'station', vendor: '', model: '', firmware: '' },
      pics: {},
      bindings: ['1.6J'],
      startedAt: '2026-01-01T00:00:00Z',
    } as const;
    writeFileSync(join(folder, 'result.json'), JSON.stringify({ ...runResult(header, cases, 1), ...rest }));
  }
  const again = (terms: Partial<Parameters<typeof rerunOf>[1]> = {}): Promise<Rerun> =>
    rerunOf(folder, { selected, sut: 'station', out: join(folder, 'new'), ...terms });
  const ids = ({ selected: chosen }: Rerun): string[] => chosen.map(({ testCase }) => testCase.id);
  const mistake = async (work: Promise<Rerun>): Promise<string> => {
    try {
      return `no mistake: ${ids(await work).join()}`;
    } catch (error) {
      if (error instanceof UserError) return error.lines.join('\n');
      throw error;
    }
  };

  it('takes what failed, was an error or could not be judged', async () => {
    left([
      ran('TC_001_CS', 'pass'),
      ran('TC_002_CS', 'fail'),
      ran('TC_003_CS', 'error'),
      ran('TC_004_CS', 'inconclusive'),
      ran('TC_005_CS', null),
    ]);
    expect(ids(await again())).to.deep.equal(['TC_002_CS', 'TC_003_CS', 'TC_004_CS']);
  });

  it('does not take what failed as expected', async () => {
    left([ran('TC_001_CS', 'fail', { expected: 'known' }), ran('TC_002_CS', 'fail')]);
    expect(ids(await again())).to.deep.equal(['TC_002_CS']);
  });

  it('takes only what is selected as well, and says what is left out', async () => {
    left([ran('TC_001_CS', 'fail'), ran('TC_002_CS', 'fail')]);
    const rerun = await again({ selected: selected.slice(1) });
    expect(ids(rerun)).to.deep.equal(['TC_002_CS']);
    expect(rerun.told).to.deep.equal(['not selected, and not run again: TC_001_CS']);
  });

  it('has nothing to do after a run that was good', async () => {
    left([ran('TC_001_CS', 'pass')]);
    const rerun = await again();
    expect(rerun.selected).to.deep.equal([]);
    expect(rerun.told[0]).to.match(/^nothing to run again: no case of .* failed$/);
  });

  it('does not end well after a run that was stopped, or that had another reason to fail', async () => {
    left([ran('TC_001_CS', 'pass')], { stopped: 'stopped by Ctrl-C' });
    expect(await mistake(again())).to.match(/which is not a whole run; run without --rerun-failed/);
    left([ran('TC_001_CS', 'pass')], { stale: ['known.yaml, line 2'] });
    expect(await mistake(again())).to.match(/none of the selected cases failed/);
    left([ran('TC_001_CS', 'fail')]);
    expect(await mistake(again({ selected: selected.slice(1) }))).to.match(/none of the selected cases failed/);
  });

  it('refuses a folder without a run, the run of another party, and its own folder as the new one', async () => {
    expect(await mistake(again())).to.match(/^--rerun-failed: .*holds no recorded run/);
    left([ran('TC_001_CS', 'fail')]);
    expect(await mistake(again({ sut: 'csms' }))).to.match(/holds a run of a station, not of a CSMS/);
    expect(await mistake(again({ out: folder }))).to.match(/choose another folder with --out/);
  });
});
