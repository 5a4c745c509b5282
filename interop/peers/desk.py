"""An operator's desk, as small as it can be: plugfest-operator/1 over HTTP, one request for each connection."""

import asyncio
import json


async def desk(port, act):
    """Listens at 127.0.0.1.

    act(message) returns the outcome and may be a coroutine.
    """

    async def serve(reader, writer):
        length = 0
        while (line := await reader.readline()).strip():
            name, _, value = line.decode().partition(":")
            if name.lower() == "content-length":
                length = int(value)
        outcome = await act(json.loads(await reader.readexactly(length)))
        status = "501 Not Implemented" if outcome["outcome"] == "unsupported" else "200 OK"
        body = json.dumps(outcome).encode()
        head = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        writer.write(head.encode() + body)
        await writer.drain()
        writer.close()

    return await asyncio.start_server(serve, "127.0.0.1", port)
