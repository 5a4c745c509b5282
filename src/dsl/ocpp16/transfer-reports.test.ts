import { expect } from 'chai';
import type { Arrival } from '../arrival.ts';
import { TransferReports16 } from './transfer-reports.ts';

function report(action: string, status: string, frame = 7): Arrival {
  return { action, payload: { status }, frame, breaches: [] } as unknown as Arrival;
}

describe('reports of transfers', () => {
  it('may be Idle when they were asked for, also before the trigger is answered', () => {
    const reports = new TransferReports16();
    reports.told('TriggerMessage', 'FirmwareStatusNotification');
    reports.heard(report('FirmwareStatusNotification', 'Idle'));
    reports.heard(report('DiagnosticsStatusNotification', 'Idle'));
    reports.told('TriggerMessage', 'DiagnosticsStatusNotification');
    reports.told('ExtendedTriggerMessage', 'FirmwareStatusNotification');
    reports.heard(report('SignedFirmwareStatusNotification', 'Idle'));
    expect(reports.told('GetConfiguration', undefined)).to.deep.equal([]);
  });

  it('must not be Idle when nobody has asked, or about something else only', () => {
    const reports = new TransferReports16();
    reports.told('TriggerMessage', 'DiagnosticsStatusNotification');
    reports.heard(report('FirmwareStatusNotification', 'Idle', 12));
    const [finding, ...others] = reports.told('GetConfiguration', undefined);
    expect(finding).to.include({ level: 'must', frame: 12 });
    expect(finding?.requirements).to.deep.equal(['1.6 §4.5']);
    expect(others).to.deep.equal([]);
    expect(reports.told('GetConfiguration', undefined)).to.deep.equal([]);
  });

  it('forget with the case what was asked for', () => {
    const reports = new TransferReports16();
    reports.told('TriggerMessage', 'LogStatusNotification');
    reports.begin();
    reports.heard(report('LogStatusNotification', 'Idle'));
    expect(reports.told('GetConfiguration', undefined)).to.have.length(1);
  });

  it('tell whether firmware is being installed', () => {
    const reports = new TransferReports16();
    expect(reports.updating).to.equal(false);
    for (const [status, updating] of [
      ['Downloading', true],
      ['Installing', true],
      ['Installed', false],
      ['Downloading', true],
      ['DownloadFailed', false],
    ] as const) {
      reports.heard(report('FirmwareStatusNotification', status));
      expect(reports.updating, status).to.equal(updating);
    }
    reports.heard(report('SignedFirmwareStatusNotification', 'SignatureVerified'));
    reports.begin();
    expect(reports.updating).to.equal(true);
    reports.giveUp();
    expect(reports.updating).to.equal(false);
  });
});
