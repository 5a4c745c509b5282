import { expect } from 'chai';
import { callSite } from './call-site.ts';

describe('where in a test case a step stands', () => {
  const onStack = (stack: string): string | undefined =>
    callSite(Object.assign(new Error('described here'), { stack }));
  const at = (line: string): string | undefined =>
    onStack(`Error: described here\n    at new Obligation (x.ts:1:1)\n${line}`);

  it('is told from sources and from the build, by path and by URL', () => {
    for (const line of [
      '    at Object.scenario (/home/x/testcases/ocpp16/charge-point/core/TC_001_CS.ts:31:9)',
      '    at async Object.scenario (file:///home/x/testcases/ocpp16/charge-point/core/TC_001_CS.ts:31:9)',
      '    at file:///home/x/dist/testcases/ocpp16/charge-point/core/TC_001_CS.js:31:9',
      '    at Object.scenario (/home/x/dist/testcases/ocpp16/charge-point/core/TC_001_CS.js:31:9)',
    ])
      expect(at(line), line).to.equal('testcases/ocpp16/charge-point/core/TC_001_CS.ts:31');
  });

  it('is the innermost frame of a test case', () => {
    expect(
      onStack(
        'Error\n at f (/p/testcases/ocpp16/states/charge-point.ts:9:1)\n at g (/p/testcases/ocpp16/charge-point/core/TC_003_CS.ts:7:1)',
      ),
    ).to.equal('testcases/ocpp16/states/charge-point.ts:9');
  });

  it('is unknown where no test case is on the stack', () => {
    expect(at('    at play (/home/x/src/dsl/stage.ts:3:1)')).to.equal(undefined);
    expect(onStack('')).to.equal(undefined);
  });
});
