import { expect } from 'chai';
import { DANGEROUS, hostileRun } from './hostile-sample.ts';
import { markdownSummary } from './markdown.ts';
import { sampleRun } from './sample.ts';

describe('the Markdown summary', () => {
  it('says the verdict first and tells what did not pass', () => {
    const text = markdownSummary(sampleRun().run);
    expect(text.split('\n')[0]).to.equal(
      '## ✗ OCPP conformance: 2 of 6 cases that were run failed, with 1 warning. 2 further cases could not be judged.',
    );
    expect(text).to.include('| Core (OCPP 1.6) | 1 |  | 1 | 2 |  |');
    expect(text).to.include('<code>&#34;Charging&#34;</code>').and.include('<code>&#34;SuspendedEVSE&#34;</code>');
    expect(text).to.include('The operator declined');
  });

  it('lets nothing that the system under test said act as markup', () => {
    const text = markdownSummary(hostileRun().run);
    expect(text).to.not.match(DANGEROUS);
    // The only tags are its own, and no character that starts markup, a link or a mention comes from outside.
    expect(new Set([...text.matchAll(/<[^>]*>/g)].map(([tag]) => tag))).to.have.all.keys('<code>', '</code>');
    expect(text).to.not.match(/@everyone|\]\(|www\.|http:|`|::error/);
    const structure = text.split('\n').filter((line) => /^\s*(#|-|\d+\.|>|```)/.test(line));
    for (const line of structure) expect(line).to.match(/^(## [✗✓]|### [✗!?✓])/);
    const cells = text.split('\n').filter((line) => line.startsWith('|'));
    for (const line of cells) expect([4, 7]).to.include(line.split('|').length - 1);
  });

  it('stays within what a comment may hold, whatever the run', () => {
    const { run } = sampleRun();
    const [, failed] = run.cases;
    const cases = Array.from({ length: 500 }, (_, index) => ({ ...failed!, id: `TC_${index}_CS` }));
    const text = markdownSummary({ ...run, cases });
    expect(text.length).to.be.lessThan(65_536);
    expect(text).to.match(/\d\d\d further cases did not pass/);
    expect(markdownSummary(hostileRun().run).length).to.be.lessThan(65_536);
  });
});
