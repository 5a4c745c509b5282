import { fieldsOf, messages12 } from '../../protocol/index.ts';
import type { TableField } from '../../protocol/index.ts';
import type { Service } from './services.ts';

/**
 * The XML schema of one service of OCPP 1.2, written from the table of its messages: no light package ships its WSDLs, and the official
 * files are not ours to copy.
 *
 * @param namespace of the service
 */
export function schemaOf12(service: Service, namespace: string): string {
  const sender = service === 'Cs' ? 'station' : 'csms';
  const operations = Object.entries(messages12.operations).filter(([, operation]) => operation.sender === sender);
  const messages = operations.flatMap(([operation, { request, response }]) => [
    ...message(`${operation}Request`, request),
    ...message(`${operation}Response`, response),
  ]);
  return [
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tns="${namespace}" targetNamespace="${namespace}" elementFormDefault="qualified">`,
    ...Object.entries(messages12.enumerations).map(([name, values]) => enumeration(name, values.split(' '))),
    ...Object.entries(messages12.structures).map(([name, fields]) => structure(name, fields)),
    ...messages,
    '</xs:schema>',
  ].join('\n');
}

function message(name: string, fields: string): readonly string[] {
  return [structure(name, fields), `<xs:element name="${name[0]!.toLowerCase()}${name.slice(1)}" type="tns:${name}"/>`];
}

function enumeration(name: string, values: readonly string[]): string {
  const choices = values.map((value) => `<xs:enumeration value="${value}"/>`).join('');
  return `<xs:simpleType name="${name}"><xs:restriction base="xs:string">${choices}</xs:restriction></xs:simpleType>`;
}

function structure(name: string, fields: string): string {
  const elements = fieldsOf(fields).map(element).join('');
  return `<xs:complexType name="${name}"><xs:sequence>${elements}</xs:sequence></xs:complexType>`;
}

function element({ name, type, required, list }: TableField): string {
  const own = type in messages12.structures || type in messages12.enumerations;
  const least = required ? 1 : 0;
  const most = list ? 'unbounded' : 1;
  return `<xs:element name="${name}" type="${own ? 'tns' : 'xs'}:${type}" minOccurs="${least}" maxOccurs="${most}"/>`;
}
