/** The endpoint could not be opened; the message is one line that says what to do. */
export class ListenFailed extends Error {
  override readonly name = 'ListenFailed';
}

/** Puts what the operating system says into the user's words. */
export function listenFailed(error: NodeJS.ErrnoException, host: string, port: number): ListenFailed {
  const place = `${host}:${port}`;
  switch (error.code) {
    case 'EADDRINUSE':
      return new ListenFailed(
        `cannot listen on ${place}: another program has this port; stop it, or listen on another port (port 0 takes a free one)`,
      );
    case 'EACCES':
      return new ListenFailed(
        `cannot listen on ${place}: this user may not open port ${port}; choose a port above 1023, for example 9000`,
      );
    case 'EADDRNOTAVAIL':
      return new ListenFailed(
        `cannot listen on ${place}: this machine has no address ${host}; listen on 127.0.0.1 (this machine only) or 0.0.0.0 (every network)`,
      );
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new ListenFailed(
        `cannot listen on ${place}: the name ${host} is unknown; write an IP address of this machine, for example 127.0.0.1`,
      );
    default:
      return new ListenFailed(`cannot listen on ${place}: ${error.message}`);
  }
}
