/**
 * OCPP over SOAP: envelopes to messages and back. Not part of `wire/index.ts`, so that who speaks JSON does not load an XML parser.
 */
export { defaultBodyLimits, readHttp, toHttp } from './http.ts';
export type { BodyLimits, HttpBody, HttpHead, IncomingEnvelope, OutgoingEnvelope } from './http.ts';
export { readEnvelope } from './read.ts';
export type { Envelope, FaultEnvelope, MalformedEnvelope, MessageEnvelope, ReadLimits } from './read.ts';
export type { XmlBreach } from './breaches.ts';
export type { SoapHead } from './head.ts';
export { faultBreaches } from './fault-rules.ts';
export { httpBreaches } from './http-rules.ts';
export { requestHeadBreaches, responseHeadBreaches } from './header-rules.ts';
export type { HeaderBreach } from './header-rules.ts';
export { serviceSchema } from './service-schema.ts';
export { faultFor, errorOf } from './fault.ts';
export { ANONYMOUS, namespaceOf, serviceFor, services, soapVersions } from './services.ts';
export type { Service, SoapVersion } from './services.ts';
export { writeFault, writeRequest, writeResponse } from './write.ts';
export type { RequestHead, ResponseHead, SoapFault } from './write.ts';
