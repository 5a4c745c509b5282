import { all, any, has, is, not, testChargingStation } from '#plugfest/2.0.1';
import {
  Authorized,
  EnergyTransferStarted,
  EVConnectedPreSession,
  expectOneTransaction,
} from '../../states/charging-station.ts';

export default testChargingStation('TC_E_03_CS', 'Local start transaction - Cable plugin first - Success', {
  purpose: 'The Charging Station charges for a driver who first connects the EV and then identifies.',
  profile: 'Core',
  requirements: [
    'E02.FR.01',
    'E02.FR.05',
    'E02.FR.06',
    'E02.FR.07',
    'E02.FR.13',
    'E02.FR.15',
    'E02.FR.16',
    'E02.FR.17',
    'E01.FR.16',
    'C01.FR.02',
    'C02.FR.01',
    'C06.FR.02',
  ],
  prerequisites: all(any(has('C01'), has('C02'), has('C04'), has('C06')), not(has('CableLockBeforeAuthorization'))),
  reading:
    'The state ParkingBayOccupied, which the document leaves optional, is not executed: it needs a bay sensor and a car. The general validations of the document (§2.1) are judged over all transaction events of the case.',
  before: {
    configuration: {
      'AuthCtrlr.AuthEnabled': is(true, 'if implemented'),
      'AuthCtrlr.DisableRemoteAuthorization': is(false, 'if implemented'),
      'AuthCtrlr.LocalPreAuthorize': is(false, 'if implemented'),
    },
    state: EVConnectedPreSession,
  },

  async scenario({ execute }) {
    await execute(1, Authorized);
    await execute(2, EnergyTransferStarted);
  },

  afterwards: expectOneTransaction,
});
