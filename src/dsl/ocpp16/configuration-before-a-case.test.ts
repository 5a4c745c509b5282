import { expect } from 'chai';
import { VirtualClock } from '../../clock/index.ts';
import { readValues } from '../../pics/index.ts';
import type { Session } from '../../session/index.ts';
import { memoryPair } from '../../transport/index.ts';
import { Conversation } from '../conversation.ts';
import { is, isNot, theConfigured } from '../ocpp16.ts';
import { knownSettings, type Setting } from '../setting.ts';
import { ScriptedPeer, result } from '../testing/peer.ts';
import { defaultTiming } from '../timing.ts';
import { kit16 } from './kit.ts';

const KEY = 'MeterValueSampleInterval';
const configured = { ...readValues('1.6').values, meterValueInterval: 10 };

interface Outcome {
  /** The values that the charge point was told to take. */
  readonly changes: readonly unknown[];
  readonly error: Error | undefined;
}

type Script = (peer: ScriptedPeer) => void;

/** Demands a setting of a charge point that does what the script says. */
async function demand(setting: Setting, script: Script): Promise<Outcome> {
  const clock = new VirtualClock();
  const { csms, station } = memoryPair({ clock, version: '1.6', identity: 'CP001' });
  const peer = new ScriptedPeer(station, clock);
  script(peer);
  const care = kit16.care('station', { configured, pics: {}, now: () => clock.now() });
  // What an engine does: the care hears of every answer.
  const session = Object.create(csms, {
    call: {
      value: async (...terms: Parameters<Session['call']>) => {
        const outcome = await csms.call(...terms);
        care.told(terms[0], terms[1], outcome);
        return outcome;
      },
    },
  }) as Session;
  const talk = new Conversation({
    session,
    clock,
    timing: defaultTiming,
    etiquette: care.etiquette,
    judge: kit16.judge,
    driver: { name: 'nobody', perform: () => Promise.resolve({ outcome: 'done' }) },
    sut: 'station',
    binding: '1.6J',
    names: kit16.names,
    caseId: 'TC_000_CS',
    identity: 'CP001',
    requirements: [],
    record: () => undefined,
    signal: new AbortController().signal,
  });
  let error: Error | undefined;
  await clock.run(async () => {
    await csms.open();
    await station.open();
    await care.configure(talk, knownSettings({ [KEY]: setting }, configured)).catch((cause: unknown) => {
      error = cause as Error;
    });
    await csms.dispose();
  });
  const changes = peer.heard.filter(({ action }) => action === 'ChangeConfiguration').map(({ payload }) => payload);
  return { changes, error };
}

const entry = (value: string): object => ({ key: KEY, readonly: false, value });

/** A charge point with one key; what it does about a change is up to the test. */
function holding(
  value: string,
  change: (wanted: string) => { readonly status: string; readonly then: string },
): Script {
  let present = value;
  return (peer) => {
    peer.on('GetConfiguration', () => result({ configurationKey: [entry(present)] }));
    peer.on('ChangeConfiguration', ({ value: wanted }) => {
      const { status, then } = change(String(wanted));
      present = then;
      return result({ status });
    });
  };
}

const obeying = (value: string): Script => holding(value, (wanted) => ({ status: 'Accepted', then: wanted }));

describe('the configuration before a case on a charge point', () => {
  it('is set to a configured value of the run', async () => {
    const { changes, error } = await demand(is(theConfigured('meterValueInterval')), obeying('60'));
    expect(error).to.equal(undefined);
    expect(changes).to.deep.equal([{ key: KEY, value: '10' }]);
  });

  it('is left alone where it is right', async () => {
    expect((await demand(is(60), obeying('60'))).changes).to.deep.equal([]);
  });

  it('is changed where it holds what it must not hold, and only there', async () => {
    const setting = isNot(theConfigured('meterValueInterval'));
    expect((await demand(setting, obeying('10'))).changes).to.deep.equal([{ key: KEY, value: '11' }]);
    expect((await demand(setting, obeying('60'))).changes).to.deep.equal([]);
  });

  it('makes the case inconclusive when it is refused', async () => {
    const { error } = await demand(
      is(10),
      holding('60', () => ({ status: 'Rejected', then: '60' })),
    );
    expect(error?.name).to.equal('Inconclusive');
    expect(error?.message).to.include('could not be set to 10').and.to.include('Rejected');
    expect(error?.message).to.include('it holds "60"');
  });

  it('says how to run the case with what the key holds when a configured value is refused', async () => {
    const refusing = holding('60', () => ({ status: 'Rejected', then: '60' }));
    const { error } = await demand(is(theConfigured('meterValueInterval')), refusing);
    expect(error?.message).to.include('it holds "60"; write --value meterValueInterval=60 to test it with that');
  });

  it('is passed over when it is refused and was only wanted if possible', async () => {
    const refusing = holding('60', () => ({ status: 'Rejected', then: '60' }));
    const { changes, error } = await demand(is(10, 'if possible'), refusing);
    expect(error).to.equal(undefined);
    expect(changes).to.deep.equal([{ key: KEY, value: '10' }]);
  });

  it('makes the case inconclusive when it is accepted and does not hold', async () => {
    const { error } = await demand(
      is(10),
      holding('60', () => ({ status: 'Accepted', then: '60' })),
    );
    expect(error?.name).to.equal('Inconclusive');
    expect(error?.message).to.include('accepted that, and tells "60"');
  });

  it('is asked for by name when it was not told among all keys', async () => {
    const { changes, error } = await demand(is(10, 'if implemented'), (peer) => {
      let value = '60';
      peer.on('GetConfiguration', ({ key }) => result(key === undefined ? {} : { configurationKey: [entry(value)] }));
      peer.on('ChangeConfiguration', (request) => {
        value = String(request['value']);
        return result({ status: 'Accepted' });
      });
    });
    expect(error).to.equal(undefined);
    expect(changes).to.deep.equal([{ key: KEY, value: '10' }]);
  });

  it('is believed where a key cannot be read', async () => {
    const { error } = await demand(is(10), (peer) => {
      obeying('60')(peer);
      peer.on('GetConfiguration', () => result({ unknownKey: [KEY] }));
    });
    expect(error).to.equal(undefined);
  });
});
