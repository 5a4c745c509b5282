/** The half of an exchange that a schema describes. */
export type MessageKind = 'request' | 'response';

/** As much of a JSON schema as the code here looks at. */
export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly multipleOf?: number;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly $ref?: string;
}
