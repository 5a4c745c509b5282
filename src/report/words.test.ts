import { expect } from 'chai';
import { sampleRun } from './sample.ts';
import { byProfile, duration, partyName, runVerdict } from './words.ts';

describe('the words of a report', () => {
  const { run } = sampleRun();
  const none = { pass: 0, fail: 0, expected: 0, inconclusive: 0, error: 0, notApplicable: 0, warnings: 0 };
  const sentence = (summary: Partial<typeof none>, stopped?: string): string =>
    runVerdict({ ...run, summary: { ...none, ...summary }, ...(stopped === undefined ? {} : { stopped }) }).sentence;

  it('sum a run up in one sentence that never sounds better than it was', () => {
    expect(sentence({ pass: 41 })).to.equal('All 41 cases that were run passed.');
    expect(sentence({ pass: 1, warnings: 2 })).to.equal('The one case that was run passed, with 2 warnings.');
    expect(sentence({ pass: 3, fail: 1 })).to.equal('1 of 4 cases that were run failed.');
    expect(sentence({ pass: 3, inconclusive: 1, error: 1 })).to.equal(
      'No case failed, but 2 of 5 cases that were run could not be judged.',
    );
    expect(sentence({ notApplicable: 3 })).to.equal('No case was run.');
    expect(sentence({ pass: 12 }, 'stopped by Ctrl-C after 12 of 51 cases')).to.equal(
      'All 12 cases that were run passed. The run ended early: stopped by Ctrl-C after 12 of 51 cases.',
    );
  });

  it('tell fails that are expected from others', () => {
    expect(sentence({ pass: 3, fail: 1, expected: 1 })).to.equal(
      '3 of 4 cases that were run passed; 1 failed as expected.',
    );
    expect(sentence({ pass: 3, fail: 2, expected: 1 })).to.equal(
      '2 of 5 cases that were run failed (1 of them expected).',
    );
    expect(sentence({ fail: 1, expected: 1, error: 1 })).to.equal(
      'Only 1 failed, as expected, but 1 of 2 cases that were run could not be judged.',
    );
  });

  it('fail a run with an expectation that no longer holds', () => {
    const { standing, sentence: told } = runVerdict({ ...run, summary: { ...none, pass: 2 }, stale: ['known.yaml'] });
    expect(standing).to.equal('fail');
    expect(told).to.equal('All 2 cases that were run passed. 1 expectation no longer holds.');
  });

  it('give the worst standing of the run', () => {
    expect(runVerdict({ ...run, summary: { ...none, pass: 9, inconclusive: 1 } }).standing).to.equal('inconclusive');
    expect(runVerdict({ ...run, summary: { ...none, pass: 9, inconclusive: 1, error: 1 } }).standing).to.equal('error');
    expect(runVerdict({ ...run, summary: { ...none, fail: 1, error: 1 } }).standing).to.equal('fail');
  });

  it('write durations as people do', () => {
    const texts = [-5, 0, 850, 1200, 9_960, 59_400, 59_600, 187_000, 3_599_600, 7_500_000].map(duration);
    expect(texts).to.deep.equal([
      '0 ms',
      '0 ms',
      '850 ms',
      '1.2 s',
      '10 s',
      '59 s',
      '1 min 00 s',
      '3 min 07 s',
      '1 h 00 min',
      '2 h 05 min',
    ]);
  });

  it('name the parties as the field does', () => {
    expect([
      partyName('station', '1.6S'),
      partyName('csms', '1.5S'),
      partyName('station', '2.0.1J'),
      partyName('csms', '2.1J'),
    ]).to.deep.equal(['Charge Point', 'Central System', 'Charging Station', 'CSMS']);
  });

  it('keep the profiles of two versions apart', () => {
    expect([...byProfile(run.cases).keys()]).to.deep.equal([
      'Core (OCPP 1.6)',
      'Remote Trigger (OCPP 1.6)',
      'Reservation (OCPP 1.6)',
      'Core (OCPP 2.0.1)',
    ]);
    expect([...byProfile(run.cases.slice(0, 2)).keys()]).to.deep.equal(['Core']);
  });
});
