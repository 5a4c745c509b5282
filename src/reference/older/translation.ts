/** The versions before 1.6, which were spoken over SOAP only. */
export type OlderVersion = '1.2' | '1.5';

/** A payload by the names of its fields. What a faulty peer sends need not be one. */
export type Fields = Readonly<Record<string, unknown>>;

/** How a peer that thinks in 1.6 speaks an older version. Each way takes a payload and gives one; what it does not know stays as it is. */
export interface Translation {
  /** A request of ours; undefined for one that the older version has no word for, or no reason to send. */
  request(action: string, payload: Fields): Fields | undefined;
  /** The response to it. */
  response(action: string, payload: Fields): Fields;
  /** A request of the other party; undefined for one that says nothing in 1.6, which is answered with nothing. */
  received(action: string, payload: Fields): Fields | undefined;
  /** Our response to it. */
  answer(action: string, payload: Fields): Fields;
}

/** A payload without some of its fields. */
export function without(payload: Fields, ...names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(payload).filter(([name]) => !names.includes(name)));
}

/** A payload with a field under another name. */
export function renamed(payload: Fields, from: string, to: string): Fields {
  if (!Object.hasOwn(payload, from)) return payload;
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name === from ? to : name, value]));
}

/** A payload with a word of a field in another vocabulary; words that are not in the table stay. */
export function reworded(payload: Fields, field: string, words: Readonly<Record<string, string>>): Fields {
  const word = payload[field];
  if (typeof word !== 'string' || !Object.hasOwn(words, word)) return payload;
  return { ...payload, [field]: words[word] };
}

/** A field as a list of objects; anything else in it is left out. */
export function listOf(value: unknown): readonly Fields[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).filter((one): one is Fields => one !== null && typeof one === 'object');
}
