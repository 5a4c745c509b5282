import type { OperatorAction, OperatorContext, OperatorOutcome, SutDriver } from './driver.ts';
import { DriverError } from './driver.ts';
import { withinLimit, type Limit } from './limit.ts';
import { LONGEST_ANSWER, operatorMessage, parseOutcome } from './message.ts';
import { printable } from './printable.ts';

/**
 * A driver behind HTTP: each action is a POST of `plugfest-operator/1`. Answers are 200 with done or declined, and 501 with
 * unsupported. Redirects are not followed. A user and password in the URL are sent as basic authentication.
 */
export function httpDriver(url: URL, limit: Limit): SutDriver {
  const target = new URL(url);
  [target.username, target.password] = ['', ''];
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...authorization(url) };
  const who = `the driver at ${target.href}`;

  async function post(action: OperatorAction, context: OperatorContext, signal: AbortSignal): Promise<OperatorOutcome> {
    const body = operatorMessage(action, context);
    const response = await fetch(target, { method: 'POST', headers, body, redirect: 'manual', signal });
    const text = await readBounded(response, who);
    return judge(response.status, text, who);
  }

  return {
    name: `http:${target.href}`,
    perform: (action, context) =>
      withinLimit(limit, who, context.signal, async (signal) => {
        try {
          return await post(action, context, signal);
        } catch (error) {
          if (error instanceof DriverError) throw error;
          throw new DriverError(`${who} cannot be reached: ${networkReason(error)}`, { cause: error });
        }
      }),
  };
}

function judge(status: number, text: string, who: string): OperatorOutcome {
  if (status !== 200 && status !== 501) {
    const advice = status >= 300 && status < 400 ? ' (redirects are not followed: give the final URL)' : '';
    throw new DriverError(
      `${who} must answer with HTTP 200 or 501, but answered ${status}${advice}: ${printable(text, 120) || 'no body'}`,
    );
  }
  const outcome = parseOutcome(text, who);
  if ((outcome.outcome === 'unsupported') !== (status === 501)) {
    throw new DriverError(
      `${who} must answer unsupported with HTTP 501 and everything else with 200, but answered ${outcome.outcome} with ${status}`,
    );
  }
  return outcome;
}

async function readBounded(response: Response, who: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the stream, and with it the connection.
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > LONGEST_ANSWER) throw new DriverError(`${who} answered with more than ${LONGEST_ANSWER / 1024} KiB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function authorization(url: URL): { readonly authorization?: string } {
  if (url.username === '' && url.password === '') return {};
  const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` };
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there; start the driver, or correct the URL of --driver',
  ENOTFOUND: 'there is no host of that name; correct the URL of --driver',
  EAI_AGAIN: 'the name of the host cannot be looked up now',
  ECONNRESET: 'it closed the connection without an answer',
  UND_ERR_SOCKET: 'it closed the connection without an answer',
  ETIMEDOUT: 'the connection was not accepted in time',
  UND_ERR_CONNECT_TIMEOUT: 'the connection was not accepted in time',
};

/** `fetch` hides what happened in the cause of a cause. */
function networkReason(error: unknown): string {
  let deepest = error;
  for (let depth = 0; depth < 5 && deepest instanceof Error && deepest.cause !== undefined; depth++)
    deepest = deepest.cause;
  const code = (deepest as { code?: unknown } | null)?.code;
  if (typeof code === 'string' && Object.hasOwn(reasons, code)) return reasons[code]!;
  return printable(deepest instanceof Error ? deepest.message : String(deepest));
}
