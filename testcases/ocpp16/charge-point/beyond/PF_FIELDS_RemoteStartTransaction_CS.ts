import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('RemoteStartTransaction', {
  profile: 'Core',
  clauses: ['1.6 §5.11'],
  settled: ({ configured, noConnector }) => ({ connectorId: noConnector, idTag: configured.invalidIdTag }),
  leaveOut: ['connectorId.*'],
  smart: ['chargingProfile*'],
  mayBeRefusedWith: ['PropertyConstraintViolation'],
  harmless:
    'the connector is one that there is not, and the id tag one that nobody knows; connectorId itself is not varied, since a charge point that overlooks it could start a transaction at another',
});
