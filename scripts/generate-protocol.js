#!/usr/bin/env node
/**
 * Generates the message types and the manifest of src/protocol/generated from the pinned `ocpp-rpc` package.
 *
 *   node scripts/generate-protocol.js           writes the files
 *   node scripts/generate-protocol.js --check   writes nothing; exits 1 when a committed file differs (drift)
 *
 * Only names, types and enumerations are taken over: every description is stripped. The types of 1.2 and 1.5, which have no JSON schemas,
 * follow from the tables in src/protocol/messages12.ts and messages15.ts.
 */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import prettier from 'prettier';
import ts from 'typescript';
import { typeNames16 } from './protocol-names.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const protocolFolder = join(root, 'src/protocol');
const PACKAGE = 'ocpp-rpc';
const PACKAGE_VERSION = '2.2.1';
const packageFolder = dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`));

const versions = [
  { version: '1.6', name: 'Ocpp16', out: 'ocpp16.ts', data: 'ocpp1_6.json', actions: 39, typeNames: typeNames16 },
  { version: '2.0.1', name: 'Ocpp201', out: 'ocpp201.ts', data: 'ocpp2_0_1.json', actions: 64, typeNames: {} },
];
/** Which side sends the actions of a sender. */
const sidesOf = { station: ['fromStation'], csms: ['fromCsms'], both: ['fromStation', 'fromCsms'] };

const files = new Map();
const manifest = [];
for (const version of versions) {
  const text = readFileSync(join(packageFolder, 'lib/schemas', version.data), 'utf8');
  const schemas = JSON.parse(text);
  const senders = await actionTableOf(version.out.replace('ocpp', 'actions'));
  crossCheck(version, schemas, senders);
  files.set(version.out, await typesOf(version, schemas, senders));
  const sha256 = createHash('sha256').update(text).digest('hex');
  manifest.push({
    version: version.version,
    file: version.data,
    actions: senders.size,
    schemas: schemas.length,
    sha256,
  });
}
const { schemasIn, fieldsOf } = await moduleOf('messages.ts');
for (const [table, name] of [
  ['messages12', 'Ocpp12'],
  ['messages15', 'Ocpp15'],
]) {
  const messages = (await moduleOf(`${table}.ts`))[table];
  const schemas = [...schemasIn(messages)].map(([$id, schema]) => ({ $id, ...schema }));
  const senders = new Map(Object.entries(messages.operations).map(([action, { sender }]) => [action, sender]));
  const typeNames = typeNamesOf(messages, fieldsOf);
  files.set(`${name.toLowerCase()}.ts`, await typesOf({ name, typeNames, source: `${table}.ts` }, schemas, senders));
}
files.set('manifest.ts', await manifestText());
finish(process.argv.includes('--check'));

/** The committed table of one version: action name -> sender. It is TypeScript without imports at run time. */
async function actionTableOf(file) {
  const [table] = Object.values(await moduleOf(file));
  return new Map(Object.entries(table).map(([action, facts]) => [action, facts.sender]));
}

/** A module of src/protocol that imports nothing at run time. */
async function moduleOf(file) {
  const source = readFileSync(join(protocolFolder, file), 'utf8');
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const script = ts.transpileModule(source, { compilerOptions: options }).outputText;
  return import(`data:text/javascript,${encodeURIComponent(script)}`);
}

/** The names that a table gives to the types within its messages, as `typesOf` wants them. */
function typeNamesOf({ operations, structures, enumerations }, fieldsIn) {
  const names = {};
  const visit = (message, fields) => {
    for (const { name, type, list } of fieldsIn(fields)) {
      if (type in structures || type in enumerations) names[`${message}:${name}${list ? '[]' : ''}`] = type;
      if (type in structures) visit(message, structures[type]);
    }
  };
  for (const [action, { request, response }] of Object.entries(operations)) {
    visit(`${action}.req`, request);
    visit(`${action}.conf`, response);
  }
  return names;
}

/** Our table and the schemas of the package must name the same actions, each with a request and a response. */
function crossCheck({ version, actions }, schemas, senders) {
  const packaged = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;
  if (packaged !== PACKAGE_VERSION) throw new Error(`${PACKAGE} is ${packaged}, pinned is ${PACKAGE_VERSION}`);
  const expected = [...senders.keys()].flatMap((action) => [`urn:${action}.conf`, `urn:${action}.req`]).sort();
  const received = schemas.map((schema) => schema.$id).sort();
  const apart = [...new Set([...expected, ...received])].filter(
    (id) => expected.includes(id) !== received.includes(id),
  );
  if (apart.length > 0) throw new Error(`${version}: the action table and the schemas differ: ${apart.join(', ')}`);
  if (senders.size !== actions) throw new Error(`${version}: ${senders.size} actions, expected ${actions}`);
}

/** All messages of a version as one TypeScript module. */
async function typesOf({ name, typeNames, source: origin = `${PACKAGE} ${PACKAGE_VERSION}` }, schemas, senders) {
  const definitions = new Map();
  const unused = new Set(Object.keys(typeNames));
  for (const schema of schemas) {
    const message = schema.$id.slice('urn:'.length);
    const bare = nameInnerTypes(stripped(schema), message, '', typeNames, definitions, unused);
    for (const [key, value] of Object.entries(bare.definitions ?? {})) define(definitions, key, value);
    delete bare.definitions;
    define(definitions, typeOf(message), bare);
  }
  if (unused.size > 0) throw new Error(`${name}: type names that match nothing: ${[...unused].join(', ')}`);
  const side = (wanted) =>
    object(
      [...senders].filter(([, sender]) => sidesOf[sender].includes(wanted)).map(([action]) => [action, pair(action)]),
    );
  const merged = {
    ...object([
      ['fromStation', side('fromStation')],
      ['fromCsms', side('fromCsms')],
    ]),
    title: name,
    definitions: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  const style = await prettierOptions();
  const source = await compile(merged, name, {
    bannerComment: `/* Generated by scripts/generate-protocol.js from ${origin}. Do not edit. */`,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    unknownAny: true,
    format: false,
  });
  const bare = source
    .replaceAll(/\/\*\*[\s\S]*?\*\/\n/g, '')
    .replaceAll(/export interface (\w+) \{\s*\}/g, 'export type $1 = Record<string, never>;');
  const text = await prettier.format(bare, { ...style, parser: 'typescript' });
  const written = [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map((match) => match[1]).sort();
  const wanted = [...definitions.keys(), name].sort();
  if (written.join() !== wanted.join()) throw new Error(`${name}: the written types are not the defined ones`);
  return text;
}

/** A deep copy without prose, ids and everything else that is not needed for types; `title` is set by `define`. */
function stripped(schema, inProperties = false) {
  if (Array.isArray(schema)) return schema.map((item) => stripped(item));
  if (typeof schema !== 'object' || schema === null) return schema;
  const dropped = [
    '$id',
    '$schema',
    'description',
    'comment',
    'javaType',
    'title',
    'default',
    'additionalItems',
    'format',
  ];
  const entries = Object.entries(schema).filter(([key]) => inProperties || !dropped.includes(key));
  return Object.fromEntries(
    entries.map(([key, value]) => [key, stripped(value, !inProperties && ['properties', 'definitions'].includes(key))]),
  );
}

/** Replaces each nameless inner object and enumeration that `typeNames` knows by a reference to a definition of that name. */
function nameInnerTypes(schema, message, owner, typeNames, definitions, unused) {
  const visit = (property, value) => {
    const inner = nameInnerTypes(value, message, property, typeNames, definitions, unused);
    if (value.enum === undefined && value.type !== 'object') return inner;
    const key = [`${message}:${property}`, `${owner}.${property}`, property].find(
      (candidate) => candidate in typeNames,
    );
    if (key === undefined) return inner;
    unused.delete(key);
    define(definitions, typeNames[key], inner);
    return { $ref: `#/definitions/${typeNames[key]}` };
  };
  const result = { ...schema };
  if (schema.properties) {
    result.properties = Object.fromEntries(Object.entries(schema.properties).map(([k, v]) => [k, visit(k, v)]));
  }
  if (schema.items) result.items = visit(`${owner}[]`, schema.items);
  return result;
}

/** Adds a definition; the same name with another content is an error. */
function define(definitions, name, schema) {
  const titled = { ...schema, title: name };
  const known = definitions.get(name);
  if (known !== undefined && canonical(known) !== canonical(titled)) throw new Error(`${name} has two contents`);
  definitions.set(name, known ?? titled);
}

function canonical(value) {
  return JSON.stringify(value, (_key, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function typeOf(message) {
  return message.replace(/\.req$/, 'Request').replace(/\.conf$/, 'Response');
}

function pair(action) {
  return object([
    ['request', { $ref: `#/definitions/${action}Request` }],
    ['response', { $ref: `#/definitions/${action}Response` }],
  ]);
}

function object(entries) {
  const keys = entries.map(([key]) => key);
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(entries), required: keys };
}

async function manifestText() {
  const source = [
    '/* Generated by scripts/generate-protocol.js. Do not edit. */',
    '/** What the types were generated from: a change of the package shows up as drift. */',
    `export const manifest = ${JSON.stringify({ package: PACKAGE, packageVersion: PACKAGE_VERSION, versions: manifest })} as const;`,
  ].join('\n');
  return prettier.format(source, { ...(await prettierOptions()), parser: 'typescript' });
}

async function prettierOptions() {
  return { singleQuote: true, printWidth: 120, trailingComma: 'all', semi: true, tabWidth: 2 };
}

function finish(check) {
  const folder = join(protocolFolder, 'generated');
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of files) {
    const path = join(folder, file);
    if (!check) {
      writeFileSync(path, text);
      continue;
    }
    if (committed(path) !== text) {
      console.error(
        `${relative(root, path)} differs from what ${PACKAGE} ${PACKAGE_VERSION} gives: run node scripts/generate-protocol.js`,
      );
      process.exitCode = 1;
    }
  }
}

function committed(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
