import type { XmlElement } from 'libxml2-wasm';
import { childrenOf, attributeOf } from './elements.ts';

/** How the text of an element becomes a value of the OCPP-J shape. Dates and tokens stay text: `00123` is not 123. */
export type Leaf = 'text' | 'integer' | 'decimal' | 'boolean';

export interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly list: boolean;
  readonly type: Leaf | Structure;
}

/** The fields of a type, in the order in which they must stand (every type of OCPP is an `xs:sequence`). */
export interface Structure {
  readonly fields: readonly Field[];
  /** Set for a text with XML attributes (meter values of 1.5): both become members, the text under this name. */
  readonly text?: string;
  readonly attributes?: readonly string[];
}

/** One operation of a service: what its request and its response hold. */
export interface Operation {
  readonly action: string;
  readonly request: Structure;
  readonly response: Structure;
}

/**
 * Reads the operations out of the XML schema of a service.
 *
 * @throws Error when the schema uses something that no schema of OCPP uses: a package has drifted
 */
export function operationsOf(schema: XmlElement): ReadonlyMap<string, Operation> {
  const types = new Map<string, XmlElement>();
  const messages = new Map<string, XmlElement>();
  for (const part of childrenOf(schema)) {
    const name = attributeOf(part, 'name') ?? '';
    if (part.name === 'element') messages.set(name, part);
    else types.set(name, part);
  }
  const reader = new SchemaReader(types);
  const operations = new Map<string, Operation>();
  for (const name of messages.keys()) {
    const action = /^(\w)(\w+)Request$/u.exec(name);
    if (action === null) continue;
    const body = `${action[1]!}${action[2]!}`;
    const called = `${action[1]!.toUpperCase()}${action[2]!}`;
    const half = (which: 'Request' | 'Response'): Structure => {
      const message = messages.get(`${body}${which}`);
      if (message === undefined) throw new Error(`the schema has no ${body}${which}`);
      return reader.structureOf(message);
    };
    operations.set(called, { action: called, request: half('Request'), response: half('Response') });
  }
  return operations;
}

class SchemaReader {
  readonly #types: ReadonlyMap<string, XmlElement>;
  readonly #read = new Map<string, Leaf | Structure>();

  constructor(types: ReadonlyMap<string, XmlElement>) {
    this.#types = types;
  }

  structureOf(element: XmlElement): Structure {
    const type = this.#typeOf(element);
    if (typeof type === 'string') throw new Error(`${attributeOf(element, 'name') ?? ''} has no fields`);
    return type;
  }

  #typeOf(element: XmlElement): Leaf | Structure {
    const named = attributeOf(element, 'type');
    if (named !== undefined) return this.#typeNamed(named);
    const [inline] = childrenOf(element).filter(({ name }) => name === 'complexType' || name === 'simpleType');
    if (inline === undefined) throw new Error(`${attributeOf(element, 'name') ?? ''} has no type`);
    return this.#definition(inline);
  }

  #typeNamed(qualified: string): Leaf | Structure {
    const [prefix, name = ''] = qualified.split(':');
    const definition = prefix === 'tns' ? this.#types.get(name) : undefined;
    if (definition === undefined) return leafOf(name);
    const known = this.#read.get(name);
    if (known !== undefined) return known;
    const type = this.#definition(definition);
    this.#read.set(name, type);
    return type;
  }

  #definition(definition: XmlElement): Leaf | Structure {
    if (definition.name === 'simpleType') return this.#restricted(definition);
    const [content] = childrenOf(definition).filter(({ name }) => name !== 'annotation');
    if (content === undefined) return { fields: [] };
    if (content.name === 'simpleContent') return textWithAttributes(content);
    if (content.name !== 'sequence') throw new Error(`a schema of OCPP has no xs:${content.name}`);
    const fields = childrenOf(content).filter(({ name }) => name === 'element');
    return { fields: fields.map((field) => this.#field(field)) };
  }

  /** A narrowed type is read as what it narrows: a limit with one decimal is a number. */
  #restricted(definition: XmlElement): Leaf {
    const [restriction] = childrenOf(definition).filter(({ name }) => name === 'restriction');
    const base = restriction === undefined ? undefined : attributeOf(restriction, 'base');
    const type = base === undefined ? 'text' : this.#typeNamed(base);
    return typeof type === 'string' ? type : 'text';
  }

  #field(element: XmlElement): Field {
    const most = attributeOf(element, 'maxOccurs') ?? '1';
    return {
      name: attributeOf(element, 'name') ?? '',
      required: (attributeOf(element, 'minOccurs') ?? '1') !== '0',
      list: most === 'unbounded' || Number(most) > 1,
      type: this.#typeOf(element),
    };
  }
}

function textWithAttributes(content: XmlElement): Structure {
  const [extension] = childrenOf(content);
  const attributes = extension === undefined ? [] : childrenOf(extension).map((one) => attributeOf(one, 'name') ?? '');
  return { fields: [], text: 'value', attributes };
}

const leaves: Readonly<Record<string, Leaf>> = {
  int: 'integer',
  integer: 'integer',
  long: 'integer',
  positiveInteger: 'integer',
  nonNegativeInteger: 'integer',
  decimal: 'decimal',
  float: 'decimal',
  double: 'decimal',
  boolean: 'boolean',
};

function leafOf(name: string): Leaf {
  return leaves[name] ?? 'text';
}
