"""A charge point of OCPP 1.6J on `ocpp` (mobilityhouse), as small as the library lets one be: it has no cables, and charges by remote order.

Arguments: the URL of the central system with its identity, the port of its desk.
"""

import asyncio
import sys
from datetime import datetime, timezone

from desk import desk
from ocpp.routing import after, on
from ocpp.v16 import ChargePoint, call, call_result
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

URL, DESK = sys.argv[1], int(sys.argv[2])
READ_ONLY = {"NumberOfConnectors", "SupportedFeatureProfiles", "GetConfigurationMaxKeys"}


def now():
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


class Station(ChargePoint):
    """Configuration and availability stay when it is switched off and on; what runs does not."""

    keys = {
        "AuthorizeRemoteTxRequests": "false",
        "ClockAlignedDataInterval": "0",
        "ConnectionTimeOut": "30",
        "ConnectorPhaseRotation": "0.RST,1.RST,2.RST",
        "GetConfigurationMaxKeys": "50",
        "HeartbeatInterval": "10",
        "LocalAuthorizeOffline": "true",
        "LocalPreAuthorize": "false",
        "MeterValuesAlignedData": "Energy.Active.Import.Register",
        "MeterValuesSampledData": "Energy.Active.Import.Register",
        "MeterValueSampleInterval": "0",
        "NumberOfConnectors": "2",
        "ResetRetries": "1",
        "StopTransactionOnEVSideDisconnect": "true",
        "StopTransactionOnInvalidId": "true",
        "StopTxnAlignedData": "",
        "StopTxnSampledData": "",
        "SupportedFeatureProfiles": "Core",
        "TransactionMessageAttempts": "3",
        "TransactionMessageRetryInterval": "10",
        "UnlockConnectorOnEVSideDisconnect": "true",
    }
    availability = {0: "Operative", 1: "Operative", 2: "Operative"}

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.running = {}
        self.transactions = {}

    async def run(self):
        reading = asyncio.ensure_future(self.start())
        boot = await self.call(call.BootNotification("Small", "mobilityhouse"))
        while boot.status != "Accepted":
            await asyncio.sleep(max(1, boot.interval))
            boot = await self.call(call.BootNotification("Small", "mobilityhouse"))
        self.keys["HeartbeatInterval"] = str(boot.interval)
        for connector in (0, 1, 2):
            await self.tell(connector)
        beating = asyncio.ensure_future(self.beat())
        try:
            await reading
        finally:
            beating.cancel()

    async def beat(self):
        while True:
            await asyncio.sleep(int(self.keys["HeartbeatInterval"]) or 86400)
            await self.call(call.Heartbeat())

    async def tell(self, connector, status=None):
        idle = "Available" if self.availability[connector] == "Operative" else "Unavailable"
        await self.call(call.StatusNotification(connector, "NoError", status or idle, timestamp=now()))

    @on("GetConfiguration")
    def get_configuration(self, key=None):
        own = {name.lower(): name for name in self.keys}
        wanted = list(self.keys) if not key else [own[name.lower()] for name in key if name.lower() in own]
        unknown = [name for name in key or [] if name.lower() not in own]
        entries = [{"key": name, "readonly": name in READ_ONLY, "value": self.keys[name]} for name in wanted]
        return call_result.GetConfiguration(entries, unknown)

    @on("ChangeConfiguration")
    def change_configuration(self, key, value):
        own = next((name for name in self.keys if name.lower() == key.lower()), None)
        if own is None:
            return call_result.ChangeConfiguration("NotSupported")
        negative = self.keys[own].isdigit() and not value.isdigit()
        if own in READ_ONLY or negative:
            return call_result.ChangeConfiguration("Rejected")
        self.keys[own] = value
        return call_result.ChangeConfiguration("Accepted")

    @on("ClearCache")
    def clear_cache(self):
        return call_result.ClearCache("Rejected")

    @on("DataTransfer")
    def data(self, **_):
        return call_result.DataTransfer("UnknownVendorId")

    @on("UnlockConnector")
    def unlock(self, connector_id):
        return call_result.UnlockConnector("NotSupported")

    @on("ChangeAvailability")
    def change_availability(self, connector_id, type):
        if connector_id not in self.availability:
            return call_result.ChangeAvailability("Rejected")
        for connector in [0, 1, 2] if connector_id == 0 else [connector_id]:
            self.availability[connector] = type
        return call_result.ChangeAvailability("Scheduled" if connector_id in self.running else "Accepted")

    @after("ChangeAvailability")
    async def availability_changed(self, connector_id, type):
        for connector in [0, 1, 2] if connector_id == 0 else [connector_id]:
            if connector in self.availability and connector not in self.running:
                await self.tell(connector)

    @on("RemoteStartTransaction")
    def remote_start(self, id_tag, connector_id=1, **_):
        free = connector_id in (1, 2) and connector_id not in self.running
        self.accepted = free and self.availability[connector_id] == "Operative"
        return call_result.RemoteStartTransaction("Accepted" if self.accepted else "Rejected")

    @after("RemoteStartTransaction")
    async def remotely_started(self, id_tag, connector_id=1, **_):
        if not self.accepted:
            return
        await self.tell(connector_id, "Preparing")
        started = await self.call(call.StartTransaction(connector_id, id_tag, 0, now()))
        self.running[connector_id] = started.transaction_id
        await self.tell(connector_id, "Charging")

    @on("RemoteStopTransaction")
    def remote_stop(self, transaction_id):
        known = transaction_id in self.running.values()
        return call_result.RemoteStopTransaction("Accepted" if known else "Rejected")

    @after("RemoteStopTransaction")
    async def remotely_stopped(self, transaction_id):
        for connector, running in list(self.running.items()):
            if running == transaction_id:
                await self.stop(connector, "Remote")

    async def stop(self, connector, reason):
        transaction = self.running.pop(connector)
        await self.call(call.StopTransaction(100, now(), transaction, reason))
        await self.tell(connector, "Finishing")
        await self.tell(connector)

    @on("Reset")
    def reset(self, type):
        return call_result.Reset("Accepted")

    @after("Reset")
    async def restart(self, type):
        for connector in list(self.running):
            await self.stop(connector, f"{type}Reset")
        await self._connection.close()


current = None


async def act(message):
    if message["action"] in ("powerCycle", "powerLoss", "powerRestore") and current is not None:
        if message["action"] != "powerRestore":
            await current._connection.close()
        return {"outcome": "done"}
    return {"outcome": "unsupported"}


async def main():
    global current
    await desk(DESK, act)
    print("ready", flush=True)
    while True:
        try:
            async with connect(URL, subprotocols=["ocpp1.6"]) as websocket:
                current = Station(URL.rsplit("/", 1)[1], websocket)
                await current.run()
        except (ConnectionClosed, OSError, asyncio.TimeoutError, AttributeError):
            await asyncio.sleep(0.5)


asyncio.run(main())
