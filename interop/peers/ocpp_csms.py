"""A central system of OCPP 1.6J on `ocpp` (mobilityhouse). Arguments: its port, the port of its desk, the interval of heartbeats."""

import asyncio
import itertools
import sys
from datetime import datetime, timezone

from desk import desk
from ocpp.charge_point import camel_to_snake_case
from ocpp.routing import on
from ocpp.v16 import ChargePoint, call, call_result
from websockets.asyncio.server import serve

PORT, DESK, INTERVAL = (int(argument) for argument in sys.argv[1:4])

stations = {}
cards = {}
running = {}
ids = itertools.count(1)


def now():
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def info_of(id_tag):
    return cards.get(id_tag.lower(), {"status": "Invalid"})


class Station(ChargePoint):
    @on("BootNotification")
    def boot(self, **_):
        return call_result.BootNotification(now(), INTERVAL, "Accepted")

    @on("Heartbeat")
    def heartbeat(self):
        return call_result.Heartbeat(now())

    @on("StatusNotification")
    def status(self, **_):
        return call_result.StatusNotification()

    @on("MeterValues")
    def meter(self, **_):
        return call_result.MeterValues()

    @on("DataTransfer")
    def data(self, **_):
        return call_result.DataTransfer("UnknownVendorId")

    @on("Authorize")
    def authorize(self, id_tag):
        return call_result.Authorize(info_of(id_tag))

    @on("StartTransaction")
    def start_transaction(self, connector_id, id_tag, **_):
        transaction = next(ids)
        running[transaction] = (self.id, connector_id)
        return call_result.StartTransaction(transaction, info_of(id_tag))

    @on("StopTransaction")
    def stop_transaction(self, transaction_id, id_tag=None, **_):
        running.pop(transaction_id, None)
        return call_result.StopTransaction(None if id_tag is None else info_of(id_tag))


AS_ORDERED = {
    "ChangeAvailability",
    "ChangeConfiguration",
    "ClearCache",
    "GetConfiguration",
    "RemoteStartTransaction",
    "Reset",
    "UnlockConnector",
}


async def act(message):
    if message["action"] == "provision":
        return provision(message)
    station = stations.get(message["identity"])
    if message["action"] != "order":
        return {"outcome": "unsupported"}
    if station is None:
        return {"outcome": "declined", "note": "not connected"}
    name, fields = message["ocppAction"], message["intent"]
    if name == "RemoteStopTransaction":
        at = (station.id, fields["connectorId"])
        fields = next(({"transactionId": number} for number, where in running.items() if where == at), None)
        if fields is None:
            return {"outcome": "declined", "note": "nobody charges there"}
    elif name not in AS_ORDERED:
        return {"outcome": "unsupported"}
    asyncio.ensure_future(station.call(getattr(call, name)(**camel_to_snake_case(fields))))
    return {"outcome": "done"}


def provision(message):
    if message["what"] == "station":
        return {"outcome": "done"}
    if message["what"] != "idToken":
        return {"outcome": "unsupported"}
    card = {"status": message["status"]}
    if message.get("parentIdTag") is not None:
        card["parent_id_tag"] = message["parentIdTag"]
    cards[message["idTag"].lower()] = card
    return {"outcome": "done"}


async def connected(websocket):
    identity = websocket.request.path.strip("/").split("/")[-1]
    stations[identity] = station = Station(identity, websocket)
    await station.start()


async def main():
    async with serve(connected, "127.0.0.1", PORT, subprotocols=["ocpp1.6"]):
        await desk(DESK, act)
        print("ready", flush=True)
        await asyncio.Future()


asyncio.run(main())
