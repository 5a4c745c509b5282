import { testCentralSystem } from '#plugfest/1.2';

export default testCentralSystem('TC12_044_4_CSMS', 'Reports of Firmware and Diagnostics - Unasked', {
  purpose:
    'The Central System takes reports on firmware and diagnostics that it has not asked for itself: somebody else may have.',
  profile: 'Core',
  requirements: ['1.2 §4.3', '1.2 §4.4', '1.2 §7.8', '1.2 §7.9'],
  reading:
    'A Central System answers these reports whether or not it sends the orders that they belong to (1.2 §4.3, 1.2 §4.4).',

  async scenario({ chargePoint }) {
    for (const status of ['Downloaded', 'DownloadFailed', 'Installed', 'InstallationFailed'] as const)
      await chargePoint
        .sends(1, 'FirmwareStatusNotification', { status })
        .mustBeAnswered(2)
        .per('1.2 §4.4', '1.2 §7.9');
    for (const status of ['Uploaded', 'UploadFailed'] as const)
      await chargePoint
        .sends(3, 'DiagnosticsStatusNotification', { status })
        .mustBeAnswered(4)
        .per('1.2 §4.3', '1.2 §7.8');
  },
});
