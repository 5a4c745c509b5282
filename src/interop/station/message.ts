/** The payload of a request or an answer. */
export type Fields = Record<string, unknown>;

/** What the station does about a message of the central system. */
export type Handler = (request: Fields) => Fields | Promise<Fields>;
