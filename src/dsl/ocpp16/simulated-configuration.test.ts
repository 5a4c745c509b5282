import { expect } from 'chai';
import { readValues } from '../../pics/index.ts';
import { SimulatedConfiguration16 } from './simulated-configuration.ts';

describe('the configuration of the simulated charge point', () => {
  let configuration: SimulatedConfiguration16;
  const valueOf = (key: string): string | undefined => configuration.get([key]).configurationKey[0]?.value;

  beforeEach(() => {
    configuration = new SimulatedConfiguration16(readValues('1.6').values);
  });

  it('tells all keys when none is asked for, and those that it does not know when some are (1.6 §5.8)', () => {
    expect(configuration.get(undefined).configurationKey.length).to.be.above(20);
    expect(configuration.get([]).unknownKey).to.equal(undefined);
    const { configurationKey, unknownKey } = configuration.get(['heartbeatinterval', 'Nonsense']);
    expect(configurationKey.map(({ key }) => key)).to.deep.equal(['HeartbeatInterval']);
    expect(unknownKey).to.deep.equal(['Nonsense']);
  });

  it('changes a key to a value of its kind, and nothing else (1.6 §5.3)', () => {
    expect(configuration.change('HeartbeatInterval', '77')).to.equal('Accepted');
    expect(valueOf('HeartbeatInterval')).to.equal('77');
    expect(configuration.change('HeartbeatInterval', '-1')).to.equal('Rejected');
    expect(configuration.change('LocalPreAuthorize', 'maybe')).to.equal('Rejected');
    expect(configuration.change('NumberOfConnectors', '9')).to.equal('Rejected');
    expect(configuration.change('Nonsense', '1')).to.equal('NotSupported');
    expect(valueOf('HeartbeatInterval')).to.equal('77');
  });

  it('takes whatever a hostile central system sends', () => {
    const strange = { toString: 1, valueOf: 1 };
    expect(configuration.get([strange, null, 7]).configurationKey).to.deep.equal([]);
    expect(configuration.get('HeartbeatInterval').configurationKey.length).to.be.above(20);
    expect(configuration.change(strange, strange)).to.equal('NotSupported');
    expect(configuration.change('HeartbeatInterval', strange)).to.equal('Rejected');
    expect(configuration.change('__proto__', '1')).to.equal('NotSupported');
  });
});
