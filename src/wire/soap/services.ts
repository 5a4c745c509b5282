import type { Role } from '../../protocol/index.ts';

/** The versions of OCPP that are spoken over SOAP (OCPP-S 1.6; chapter 8 of the specifications of 1.2 and 1.5). */
export type SoapVersion = '1.2' | '1.5' | '1.6';

/** `Cs` is the CentralSystemService, which central systems serve; `Cp` the ChargePointService, which charge points serve. */
export type Service = 'Cs' | 'Cp';

export const soapVersions: readonly SoapVersion[] = ['1.2', '1.5', '1.6'];
export const services: readonly Service[] = ['Cs', 'Cp'];

/** As the WSDLs have it. The texts of 1.2 (2010/10) and of OCPP-S 1.6 (no slash at the end) print it otherwise: misprints. */
const editions: Readonly<Record<SoapVersion, string>> = { '1.2': '2010/08', '1.5': '2012/06', '1.6': '2015/10' };

/** The namespace of a service: of its requests, of its responses and of the header that names the charge point. */
export function namespaceOf(version: SoapVersion, service: Service): string {
  return `urn://Ocpp/${service}/${editions[version]}/`;
}

/** The namespace of the subcodes of faults (1.2 §8.2, 1.5 §8.2; in 1.6 that of the central system's service, OCPP-S 1.6 §4). */
export const subcodes: Readonly<Record<SoapVersion, string>> = {
  '1.2': 'urn://Ocpp/2010/08/',
  '1.5': 'urn://Ocpp/2012/02/',
  '1.6': namespaceOf('1.6', 'Cs'),
};

/** Which service of which version a namespace belongs to; undefined when it is none of OCPP's. */
export function serviceAt(namespace: string): { readonly version: SoapVersion; readonly service: Service } | undefined {
  return places.get(namespace);
}

const places = new Map(
  soapVersions.flatMap((version) =>
    services.map((service) => [namespaceOf(version, service), { version, service }] as const),
  ),
);

/** The service that the requests of a party go to. */
export function serviceFor(sender: Role): Service {
  return sender === 'station' ? 'Cs' : 'Cp';
}

export const SOAP = 'http://www.w3.org/2003/05/soap-envelope';
export const SOAP_1_1 = 'http://schemas.xmlsoap.org/soap/envelope/';
export const ADDRESSING = 'http://www.w3.org/2005/08/addressing';
/** The only address of a reply that OCPP knows: the HTTP response. */
export const ANONYMOUS = `${ADDRESSING}/anonymous`;
