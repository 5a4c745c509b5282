import type { XmlElement } from 'libxml2-wasm';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { attributeOf, childrenOf, textOf } from './elements.ts';
import type { Field, Leaf, Structure } from './shape.ts';

type Members = Record<string, unknown>;

// ── from XML ────────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * The OCPP-J shape of what stands in an element. Order and number are not judged here, that is the schema's part: what is unknown is kept
 * under its name, what is repeated without leave becomes a list, text that is no number stays text.
 */
export function payloadOf(element: XmlElement, structure: Structure): Members {
  const members: Members = Object.create(null) as Members;
  for (const child of childrenOf(element)) {
    const field = structure.fields.find(({ name }) => name === child.name);
    add(members, child.name, field, field === undefined ? unknownValue(child) : valueOf(child, field.type));
  }
  if (structure.text !== undefined) members[structure.text] = textOf(element);
  for (const name of structure.attributes ?? []) {
    const value = attributeOf(element, name);
    if (value !== undefined) members[name] = value;
  }
  return members;
}

function add(members: Members, name: string, field: Field | undefined, value: unknown): void {
  const known = Object.hasOwn(members, name) ? members[name] : undefined;
  if (field?.list === true) members[name] = [...((known as readonly unknown[] | undefined) ?? []), value];
  else if (known === undefined) members[name] = value;
  else members[name] = Array.isArray(known) ? [...(known as readonly unknown[]), value] : [known, value];
}

function valueOf(element: XmlElement, type: Leaf | Structure): unknown {
  if (typeof type !== 'string') return payloadOf(element, type);
  const text = textOf(element);
  if (type === 'text') return text;
  const bare = text.trim();
  if (type === 'boolean')
    return bare === 'true' || bare === '1' ? true : bare === 'false' || bare === '0' ? false : text;
  const number = /^[+-]?\d/u.test(bare) ? Number(bare) : NaN;
  return Number.isFinite(number) ? number : text;
}

function unknownValue(element: XmlElement): unknown {
  const children = childrenOf(element);
  if (children.length === 0) return textOf(element);
  const members: Members = Object.create(null) as Members;
  for (const child of children) add(members, child.name, undefined, unknownValue(child));
  return members;
}

// ── to XML ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * Writes a payload of the OCPP-J shape below an element (prefix `o`), in the order of the schema. Members that the schema does not know come last: a
 * case may send one on purpose.
 */
export function writePayload(parent: XMLBuilder, payload: unknown, structure: Structure, namespace: string): void {
  if (typeof payload !== 'object' || payload === null) {
    parent.txt(spelt(payload));
    return;
  }
  const members = payload as Readonly<Record<string, unknown>>;
  if (structure.text !== undefined) return writeText(parent, members, structure);
  for (const field of structure.fields) {
    if (Object.hasOwn(members, field.name)) write(parent, field.name, members[field.name], field.type, namespace);
  }
  for (const [name, value] of Object.entries(members)) {
    if (!structure.fields.some((field) => field.name === name)) write(parent, name, value, UNKNOWN, namespace);
  }
}

const UNKNOWN: Structure = { fields: [] };

function write(parent: XMLBuilder, name: string, value: unknown, type: Leaf | Structure, namespace: string): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value as unknown[]) write(parent, name, one, type, namespace);
    return;
  }
  const element = parent.ele(namespace, `o:${name}`);
  if (typeof value === 'object') writePayload(element, value, typeof type === 'string' ? UNKNOWN : type, namespace);
  else element.txt(spelt(value));
}

function writeText(element: XMLBuilder, members: Readonly<Record<string, unknown>>, structure: Structure): void {
  for (const [name, value] of Object.entries(members)) {
    if (name !== structure.text && value !== undefined) element.att(name, spelt(value));
  }
  element.txt(spelt(members[structure.text ?? '']));
}

/** A simple value as XML has it; nothing for what has no text. */
function spelt(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
