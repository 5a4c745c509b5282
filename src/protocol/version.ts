/** The versions of OCPP that have an application layer of their own. They are never merged. */
export type Version = '1.2' | '1.5' | '1.6' | '2.0.1' | '2.1';

/** A version on a wire: `J` is OCPP-J (JSON over WebSocket), `S` is OCPP-S (SOAP over HTTP). No other pair exists. */
export type Binding = '1.2S' | '1.5S' | '1.6S' | '1.6J' | '2.0.1J' | '2.1J';

/** All of them, in the order of their versions. */
export const bindings: readonly Binding[] = ['1.2S', '1.5S', '1.6S', '1.6J', '2.0.1J', '2.1J'];

/** The two parties: `station` is the charge point or charging station, `csms` the central system or CSMS. */
export type Role = 'station' | 'csms';

/** The version that a binding carries: `versionOf('1.6J')` is `'1.6'`. */
export function versionOf(binding: Binding): Version {
  return binding.slice(0, -1) as Version;
}

/** What carries a binding: JSON over a WebSocket, or SOAP over HTTP. */
export function wireOf(binding: Binding): 'json' | 'soap' {
  return binding.endsWith('J') ? 'json' : 'soap';
}

/** The WebSocket subprotocol of a JSON binding (OCPP-J 1.6 §3.1.2, OCPP 2.0.1 Part 4 §3.1.2). */
export function subprotocolOf(binding: '1.6J' | '2.0.1J' | '2.1J'): string {
  return `ocpp${versionOf(binding)}`;
}
