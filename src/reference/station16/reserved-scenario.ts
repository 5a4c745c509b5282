import type { Scenario } from './scenario.ts';

/** Reservations of all kinds: used, turned away from, expired, cancelled, and ended by a fault. */
export const reserved: Scenario = {
  name: 'is reserved',
  prepare: (rig) =>
    rig.on('Authorize', ({ idTag }) => ({
      idTagInfo: { status: 'Accepted', parentIdTag: idTag === 'STRANGER' ? 'OTHERS' : 'FAMILY' },
    })),
  async run(rig) {
    const reserves = async (reservationId: number, seconds: number, over: object = {}): Promise<void> => {
      const expiryDate = new Date(rig.clock.now() + seconds * 1000).toISOString();
      await rig.asks('ReserveNow', { connectorId: 1, idTag: 'TAG', expiryDate, reservationId, ...over });
    };
    await reserves(1, 60);
    await reserves(2, 60);
    await rig.asks('CancelReservation', { reservationId: 2 });
    await rig.plugIn();
    await rig.present('STRANGER');
    await rig.seconds(70);
    await rig.unplug();
    for (const [id, tag] of [
      [3, 'STRANGER'],
      [4, 'SISTER'],
    ] as const) {
      await reserves(id, 600, { parentIdTag: 'FAMILY' });
      await rig.charging();
      await rig.present();
      await rig.unplug();
      await reserves(id + 10, 600, { parentIdTag: 'FAMILY' });
      await rig.charging(1, tag);
      await rig.present(tag);
      await rig.unplug();
      await rig.asks('CancelReservation', { reservationId: id + 10 });
    }
    await reserves(5, 600, { connectorId: 0 });
    await rig.asks('CancelReservation', { reservationId: 5 });
    await reserves(7, 600, { idTag: 'STRANGER' });
    await reserves(7, 600);
    await rig.charging();
    await rig.present();
    await rig.unplug();
    await reserves(8, 600);
    for (const type of ['Inoperative', 'Operative']) await rig.asks('ChangeAvailability', { connectorId: 1, type });
    await rig.does({ action: 'fault', errorCode: 'OtherError' });
    await reserves(6, 600);
  },
};
