import { ciString, has, matching, testChargePoint } from '#plugfest/1.6';
import { absolute, asLimits, justBegun, tellsComposite } from '../../states/charging-profiles.ts';

const key = 'ChargeProfileMaxStackLevel';

export default testChargePoint('PF_CHARGING_01_CS', 'Stack levels from the highest to the lowest', {
  purpose:
    'The Charge Point takes charging profiles of every stack level that it says it has, one in place of the other.',
  profile: 'SmartCharging',
  requirements: ['1.6 §3.13.2', '1.6 §3.13.5', '1.6 §5.7', '1.6 §5.16.4', '1.6 §9.4.1'],
  prerequisites: has('SmartCharging'),
  reading: `The profiles have one id, so that each replaces the one before (§5.16.4) and any number of levels fits. Of many levels the highest, the second and the lowest are tried. ${asLimits}`,

  async scenario(stage) {
    const { centralSystem, configured } = stage;
    const { connectorId, scheduleDuration: seconds, maxTimeDeviation } = configured;
    const duration = seconds + maxTimeDeviation;
    const read = await centralSystem
      .sends(1, 'GetConfiguration', { key: [key] })
      .mustBeAnswered(2, {
        configurationKey: [{ key: ciString(key), value: matching(/^\d{1,9}$/, 'a whole number') }],
      })
      .per('1.6 §3.13.5', '1.6 §9.4.1');
    const highest = Number(read.response.configurationKey?.[0]?.value);

    const set = (stackLevel: number, limit: number) => {
      const from = justBegun(stage);
      const limits = [[0, limit]] as const;
      const profile = absolute(stage, from, { id: 1, purpose: 'TxDefaultProfile', stackLevel, duration, limits });
      return {
        request: { connectorId, csChargingProfiles: profile },
        holds: { from, limits, until: duration },
      };
    };
    for (const [index, stackLevel] of [...new Set([highest, Math.min(1, highest), 0])].entries()) {
      const { request, holds } = set(stackLevel, 6 + index);
      await centralSystem
        .sends(3, 'SetChargingProfile', request)
        .mustBeAnswered(4, { status: 'Accepted' })
        .per('1.6 §3.13.2', '1.6 §5.16.4', '1.6 §9.4.1');
      await tellsComposite(stage, { steps: [5, 6], seconds, holds });
    }
  },
});
