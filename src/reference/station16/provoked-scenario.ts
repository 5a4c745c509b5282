import type { Scenario } from './scenario.ts';
import { callError } from './test-rig.ts';

/** Meets a central system that frames its messages badly, and refuses its first boot. */
export const provoked: Scenario = {
  name: 'is provoked',
  prepare: (rig) =>
    rig.on('BootNotification', (_, nth) =>
      nth === 1
        ? callError('InternalError')
        : { status: 'Accepted', currentTime: new Date(rig.clock.now()).toISOString(), interval: 300 },
    ),
  async run(rig) {
    await rig.seconds(60);
    for (const frame of [
      '[2,"one","GetConfiguration",{"key":["HeartbeatInterval"]}]',
      '[2,"two","GetConfiguration",{"key":["HeartbeatInterval"]}]',
      '[2,"three","Authorize",{"idTag":"TAG"}]',
      '[2,"four","ChangeAvailability",{"connectorId":1,"type":"Inoperative","extra":1}]',
      '[3,"nobody",{}]',
      '[2,"null","GetConfiguration",null]',
      '[2,"five","ClearCache"]',
    ]) {
      rig.csms.sendRaw(frame);
      await rig.seconds(0.5);
    }
    rig.csms.sendRaw('[2,"six","ClearCache",{}]');
    rig.csms.sendRaw('[2,"seven","ClearCache",{}]');
    await rig.seconds(5);
    rig.csms.sendRaw('[2,"one","GetConfiguration",{"key":["MessageTimeout"]}]');
    await rig.seconds(5);
    await rig.asks('GetConfiguration', { key: ['MessageTimeout'] });
    await rig.asks('DataTransfer', { vendorId: 'nobody', data: 'x'.repeat(5000) });
  },
};
