import { testChargingStation } from '#plugfest/2.0.1';
import { Booted } from '../../states/charging-station.ts';

export default testChargingStation('TC_B_01_CS', 'Cold Boot Charging Station - Accepted', {
  purpose: 'After power-up the Charging Station registers, says why it has booted, and reports all its connectors.',
  profile: 'Core',
  requirements: ['B01.FR.01', 'B01.FR.05', 'B01.FR.09'],
  reading:
    'Of the two ways into Booted it takes the power cycle, which this document calls a cold boot; so the reason of BootNotification is PowerUp, or Unknown for a station that cannot tell. Steps 5 and 7 may come in any order: Part 2 asks for both and for no order.',

  async scenario({ execute }) {
    // The post scenario validation, a report of every connector, is step 5 of the state.
    await execute(1, Booted);
  },
});
