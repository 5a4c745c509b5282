import { expect } from 'chai';
import { fieldsOf, messages12, messages15, protocolOf } from '../../protocol/index.ts';
import type { MessageTable } from '../../protocol/index.ts';
import { serviceSchema, services } from './index.ts';
import type { SoapVersion } from './index.ts';
import type { Field, Structure } from './shape.ts';

/** A structure in the words of a table: names, order, cardinality; types as far as both know them. */
function written({ fields, text, attributes = [] }: Structure): string[] {
  if (text !== undefined) return [text, ...attributes.map((name) => `${name}?`)];
  return fields.map(
    (field) => `${field.name}${count(field)}${typeof field.type === 'string' ? '' : written(field.type).join()}`,
  );
}

function count({ required, list }: Field): string {
  if (list) return required ? '+' : '*';
  return required ? '' : '?';
}

function tabled(table: MessageTable, message: string): string[] {
  return fieldsOf(message).map(({ name, type, required, list }) => {
    const within = table.structures[type];
    const mark = list ? (required ? '+' : '*') : required ? '' : '?';
    return `${name}${mark}${within === undefined ? '' : tabled(table, within).join()}`;
  });
}

describe('the tables of messages', () => {
  for (const [version, table, operations] of [
    ['1.2', messages12, 18],
    ['1.5', messages15, 24],
  ] as const satisfies readonly (readonly [SoapVersion, MessageTable, number])[]) {
    it(`say of ${version} what the schemas of its services say`, () => {
      expect(Object.keys(table.operations)).to.have.length(operations);
      for (const service of services)
        for (const [action, { request, response }] of serviceSchema(version, service).operations) {
          const said = table.operations[action]!;
          expect(tabled(table, said.request), `${action} request`).to.deep.equal(written(request));
          expect(tabled(table, said.response), `${action} response`).to.deep.equal(written(response));
        }
    });

    it(`give ${version} schemas that judge payloads`, () => {
      const protocol = protocolOf(version);
      const rules = (payload: unknown): string[] =>
        protocol.validate('StatusNotification', 'request', payload).map(({ path, rule }) => `${path} ${rule}`);
      expect(rules({ connectorId: 1, status: 'Occupied', errorCode: 'NoError' })).to.deep.equal([]);
      expect(rules({ connectorId: 1, status: 'Charging' })).to.have.members(['errorCode required', 'status enum']);
      expect(rules({ connectorId: 2 ** 31, status: 'Occupied', errorCode: 'NoError' })).to.deep.equal([
        'connectorId range',
      ]);
    });
  }
});
