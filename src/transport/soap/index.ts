/** OCPP-S over HTTP(S). Not part of `transport/index.ts`: who speaks JSON loads no XML parser. */
export { listenSoap } from './central-system.ts';
export type { CentralSystemEndpoint, CentralSystemOptions } from './central-system.ts';
export { Callbacks } from './callbacks.ts';
export type { CallbackOptions } from './callbacks.ts';
export { soapStation } from './charge-point.ts';
export type { ChargePointOptions } from './charge-point.ts';
export { knock } from './knock.ts';
export { soundOut } from './sound-out.ts';
export { soapTls } from './tls.ts';
export type { SoapTls } from './tls.ts';
export { soapMemoryPair } from './memory.ts';
export type { SoapEndOptions, SoapMemoryPairOptions } from './memory.ts';
