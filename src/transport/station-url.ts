import { ConnectionLost } from '../session/index.ts';

/**
 * Where a station connects: the endpoint's URL, a slash and the percent-encoded identity (OCPP-J 1.6 §3.1.1, OCPP 2.0.1
 * Part 4 §3.1.1). A query of the endpoint stays behind the path.
 *
 * @throws ConnectionLost when the endpoint is no `ws://` or `wss://` URL
 */
export function stationUrl(endpoint: string, identity: string): URL {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (url === undefined) {
    throw new ConnectionLost(
      'cannot connect: the URL of the CSMS cannot be read; write it like ws://127.0.0.1:9000/ocpp',
      {
        kind: 'url',
      },
    );
  }
  if (url.protocol !== 'ws:' && url.protocol !== 'wss:') {
    throw new ConnectionLost(
      `cannot connect: the URL of the CSMS begins with ${url.protocol}//; OCPP over WebSocket needs ws:// or, with TLS, wss://`,
      { kind: 'url' },
    );
  }
  url.pathname = `${url.pathname.replace(/\/+$/u, '')}/${encodeURIComponent(identity)}`;
  url.hash = '';
  return url;
}
