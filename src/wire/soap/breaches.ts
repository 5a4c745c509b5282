import type { ErrorDetail, XmlElement } from 'libxml2-wasm';
import { XmlElement as Element, XmlError, XmlValidateError } from 'libxml2-wasm';
import type { SchemaBreach } from '../../protocol/index.ts';
import { bounded, visible } from '../bounded.ts';
import { attributeOf, childrenOf, textOf } from './elements.ts';
import type { ServiceSchema } from './service-schema.ts';
import type { Structure } from './shape.ts';

/** A breach of the XML schema, with its place in the document. */
export interface XmlBreach extends SchemaBreach {
  readonly line: number;
  /** Of the element, as `/Envelope/Body/statusNotificationRequest/status`. */
  readonly xpath: string;
}

const MAX_BREACHES = 100;

/** Every breach of the schema in the element that stands in a body, none when it is valid. */
export function breachesIn(message: XmlElement, schema: ServiceSchema, structure: Structure): readonly XmlBreach[] {
  try {
    schema.validator.validate(message);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    // Bounded before they are looked at: each costs some time, and a long list may be wrong in every entry.
    return telling(error.details)
      .slice(0, MAX_BREACHES)
      .flatMap((detail) =>
        detail.message.includes(EMPTY_CONTENT) ? contentOf(message) : breachOf(detail, message, structure),
      );
  }
}

/** A broken facet is told twice: the second time as a value that its type does not allow. */
function telling(details: readonly ErrorDetail[]): readonly ErrorDetail[] {
  const narrowed = new Set(details.filter(({ message }) => message.includes('[facet')).map(({ xpath }) => xpath));
  return details.filter(({ message, xpath }) => message.includes('[facet') || !narrowed.has(xpath));
}

/** What the parser says of a message without fields that holds something: of all that it holds at once. */
const EMPTY_CONTENT = 'because the content type is empty';

function contentOf(message: XmlElement): readonly XmlBreach[] {
  const breach = { rule: 'additional', expected: 'no element of this name' } as const;
  const children = childrenOf(message).slice(0, MAX_BREACHES);
  const inside = children.map((child) => ({
    ...breach,
    line: child.line,
    xpath: `/Envelope/Body/${message.name}/${child.name}`,
    path: child.name,
    received: receivedOf(child, undefined),
  }));
  const text = {
    ...breach,
    line: message.line,
    xpath: `/Envelope/Body/${message.name}`,
    path: '',
    expected: 'no text',
  };
  return inside.length > 0 ? inside : [{ ...text, received: receivedOf(message, undefined) }];
}

function breachOf(detail: ErrorDetail, message: XmlElement, structure: Structure): XmlBreach {
  const element = elementAt(detail.xpath, message);
  const path = pathOf(element, message, structure);
  const [, attribute, text = ''] =
    /^Element '[^']*'(?:, attribute '([^']*)')?: (.+)$/su.exec(plain(detail.message)) ?? [];
  const at = attribute === undefined ? path : [...path, `@${attribute}`];
  const absent = absentOf(text, element, structure, path);
  const place = {
    line: element.line,
    xpath: `/Envelope/Body/${[message.name, ...at].join('/')}`,
    path: (absent?.path ?? at).join('.'),
  };
  if (absent !== undefined) return { ...place, rule: 'required', expected: absent.expected, received: 'absent' };
  return { ...place, ...ruleOf(text, element, structure, path), received: receivedOf(element, attribute) };
}

/** What is not there although it must: told as missing at the end, or as another element in its place. */
function absentOf(
  text: string,
  element: XmlElement,
  structure: Structure,
  path: readonly string[],
): { readonly path: readonly string[]; readonly expected: string } | undefined {
  const names = /Expected is (?:one of )?\( (.+) \)/u.exec(text)?.[1]?.split(', ') ?? [];
  const [only = ''] = names;
  const atTheEnd = text.startsWith('Missing child element');
  if (!atTheEnd && (!text.startsWith('This element is not expected') || names.length !== 1)) return undefined;
  const parent = atTheEnd ? element : element.parent;
  if (parent === null || childrenOf(parent).some(({ name }) => name === only)) return undefined;
  const above = atTheEnd ? path : path.slice(0, -1);
  // An element that no schema knows, or one before which an optional one might have stood, hides nothing.
  const hides = fieldAt(structure, path) !== undefined && fieldAt(structure, [...above, only])?.required === true;
  if (!atTheEnd && !hides) return undefined;
  return names.length === 1
    ? { path: [...above, only], expected: 'present' }
    : { path: above, expected: `one of ${names.join(', ')}` };
}

function receivedOf(element: XmlElement, attribute: string | undefined): string {
  if (attribute !== undefined) return bounded(attributeOf(element, attribute) ?? '', 120);
  return childrenOf(element).length === 0 ? bounded(textOf(element), 120) : 'an element with children';
}

/** The element that the parser speaks of; the message itself when a prefix of its path is declared further in. */
function elementAt(xpath: string | undefined, message: XmlElement): XmlElement {
  if (xpath === undefined) return message;
  try {
    const found = message.doc.get(xpath, message.namespaces);
    return found instanceof Element ? found : message;
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return message;
  }
}

function ruleOf(
  text: string,
  element: XmlElement,
  structure: Structure,
  path: readonly string[],
): Pick<SchemaBreach, 'rule' | 'expected'> {
  const choices = /not an element of the set \{(.+)\}/u.exec(text);
  if (choices !== null) return { rule: 'enum', expected: `one of ${choices[1] ?? ''}` };
  const longest = /exceeds the allowed maximum length of '(\d+)'/u.exec(text);
  if (longest !== null) return { rule: 'length', expected: `at most ${longest[1] ?? ''} characters` };
  const type = /not a valid value of the (?:atomic|local atomic|union) type '(?:xs:)?(.+)'/u.exec(text);
  if (type !== null) return { rule: 'type', expected: `a value of the type ${type[1] ?? ''}` };
  if (text.startsWith('This element is not expected')) return unexpected(text, element, structure, path);
  return { rule: 'other', expected: visible(text, 200) };
}

/** What stands where it must not is unknown, repeated, or in the wrong place. */
function unexpected(
  text: string,
  element: XmlElement,
  structure: Structure,
  path: readonly string[],
): Pick<SchemaBreach, 'rule' | 'expected'> {
  const next = /Expected is (?:one of )?\( (.+) \)/u.exec(text)?.[1];
  const field = fieldAt(structure, path);
  if (field === undefined) return { rule: 'additional', expected: 'no element of this name' };
  const before = element.parent === null ? [] : childrenOf(element.parent).filter(({ name }) => name === element.name);
  if (!field.list && before.length > 1) return { rule: 'items', expected: 'once' };
  return { rule: 'other', expected: `in the order of the schema${next === undefined ? '' : `: here ${next}`}` };
}

function fieldAt(structure: Structure, path: readonly string[]): Structure['fields'][number] | undefined {
  const [name, ...rest] = path.map((part) => part.replace(/\[\d+\]$/u, ''));
  const field = structure.fields.find((one) => one.name === name);
  if (field === undefined || rest.length === 0) return field;
  return typeof field.type === 'string' ? undefined : fieldAt(field.type, rest);
}

/** The names from below the message down to an element; with an index where there may be several, or are. */
function pathOf(element: XmlElement, message: XmlElement, structure: Structure): readonly string[] {
  const names: string[] = [];
  const path: string[] = [];
  for (const one of lineOf(element, message)) {
    names.push(one.name);
    const alike = childrenOf(one.parent!).filter(({ name }) => name === one.name);
    const index = alike.findIndex((sibling) => sibling.isSameNode(one));
    const several = alike.length > 1 || fieldAt(structure, names)?.list === true;
    path.push(several ? `${one.name}[${index}]` : one.name);
  }
  return path;
}

/** The elements from below the message down to this one. */
function lineOf(element: XmlElement, message: XmlElement): readonly XmlElement[] {
  const line: XmlElement[] = [];
  for (let one = element; !one.isSameNode(message) && one.parent !== null; one = one.parent) line.unshift(one);
  return line;
}

/** Without namespaces. */
function plain(message: string): string {
  return message.replaceAll(/\{urn:[^}]*\}/gu, '').trim();
}
