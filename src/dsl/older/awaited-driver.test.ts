import { expect } from 'chai';
import { VirtualClock } from '../../clock/index.ts';
import { readValues } from '../../pics/index.ts';
import { protocolOf } from '../../protocol/index.ts';
import { soapMemoryPair } from '../../transport/soap/index.ts';
import { arrivalOf } from '../arrival.ts';
import { Conversation } from '../conversation.ts';
import { ScriptedPeer, result } from '../testing/peer.ts';
import { defaultTiming } from '../timing.ts';
import { OlderStationCare } from './care-of-station.ts';

const TIME_OUT = 60;
const configured = { ...readValues('1.2').values, connectionTimeout: TIME_OUT };
const judge = { validate: protocolOf('1.2').validate, errorCode: () => undefined };
const names = { station: 'Charge Point', csms: 'Central System' };

type Say = (action: string, payload: object, answer?: object) => void;
type Script = (say: Say, waits: (seconds: number) => Promise<void>) => Promise<void> | void;

/** A charge point does what the script says, and is brought to where the next case begins. @returns how many seconds that takes */
async function secondsToPrepare(before: Script, meanwhile: Script = () => undefined): Promise<number> {
  const clock = new VirtualClock();
  const { csms, station } = soapMemoryPair({ clock, version: '1.2', identity: 'CP001' });
  const peer = new ScriptedPeer(station, clock);
  for (const action of ['ChangeConfiguration', 'ClearCache']) peer.on(action, () => result({ status: 'Accepted' }));
  const care = new OlderStationCare('1.2', { configured, pics: {}, now: () => clock.now() });
  const talk = new Conversation({
    session: csms,
    clock,
    timing: defaultTiming,
    etiquette: care.etiquette,
    judge,
    driver: { name: 'nobody', perform: () => Promise.resolve({ outcome: 'done' }) },
    sut: 'station',
    binding: '1.2S',
    names,
    caseId: 'TC12_000_CS',
    identity: 'CP001',
    requirements: [],
    record: () => undefined,
    signal: new AbortController().signal,
  });
  const say: Say = (action, payload, answer = {}) => {
    const call = { messageId: 'm', action, payload, at: clock.now(), frame: 0, open: true, reply: () => undefined };
    const arrival = arrivalOf(call, []);
    care.heard(arrival);
    care.answered(arrival, answer);
    talk.happened();
  };
  let seconds = NaN;
  await clock.run(async () => {
    await csms.open();
    await station.open();
    care.connection(true);
    say('BootNotification', {}, { status: 'Accepted' });
    for (const connectorId of [1, 2]) say('StatusNotification', { connectorId, status: 'Available' });
    await before(say, (time) => peer.waits(time));
    const from = clock.now();
    const script = meanwhile(say, (time) => peer.waits(time));
    await care.prepare(talk, 'idle');
    seconds = (clock.now() - from) / 1000;
    await script;
    await csms.dispose();
  });
  return seconds;
}

const accepted: Script = (say) => say('Authorize', { idTag: 'TAG-001' }, { idTagInfo: { status: 'Accepted' } });

describe('before a case, a driver who was accepted in the one before', () => {
  it('is waited for until the charge point must have given up on him, also when it says nothing', async () => {
    expect(await secondsToPrepare(accepted)).to.equal(TIME_OUT);
  });

  it('is waited for no longer than that from when he was accepted', async () => {
    const seconds = await secondsToPrepare(async (say, waits) => {
      await accepted(say, waits);
      await waits(50);
    });
    expect(seconds).to.equal(TIME_OUT - 50);
  });

  it('is not waited for any more when the connector that was kept for him is free again', async () => {
    const seconds = await secondsToPrepare(accepted, async (say, waits) => {
      await waits(1);
      say('StatusNotification', { connectorId: 2, status: 'Occupied' });
      await waits(9);
      say('StatusNotification', { connectorId: 2, status: 'Available' });
    });
    expect(seconds).to.equal(10);
  });

  it('is not waited for when he has charged, or the charge point has booted', async () => {
    const idTagInfo = { status: 'Accepted' };
    const charged: Script = async (say, waits) => {
      await accepted(say, waits);
      say('StartTransaction', { connectorId: 1, idTag: 'tag-001' }, { transactionId: 7, idTagInfo });
      say('Authorize', { idTag: 'TAG-001' }, { idTagInfo });
      say('StopTransaction', { transactionId: 7 });
    };
    const booted: Script = async (say, waits) => {
      await accepted(say, waits);
      say('BootNotification', {}, { status: 'Accepted' });
      for (const connectorId of [1, 2]) say('StatusNotification', { connectorId, status: 'Available' });
    };
    expect(await secondsToPrepare(charged)).to.equal(0);
    expect(await secondsToPrepare(booted)).to.equal(0);
  });

  it('is nobody when he was refused', async () => {
    const seconds = await secondsToPrepare((say) =>
      say('Authorize', { idTag: 'TAG-001' }, { idTagInfo: { status: 'Blocked' } }),
    );
    expect(seconds).to.equal(0);
  });
});
