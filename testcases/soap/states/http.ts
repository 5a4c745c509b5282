import {
  advises,
  demands,
  type CentralSystemStage,
  type ChargePointStage,
  type Rules,
  type SoapSpec,
} from '#plugfest/soap';
import { StillServing as CentralSystemStillServing } from './central-system.ts';
import { StillServing, inService } from './charge-point.ts';
import { withoutDeclaration } from './envelopes.ts';
import { xml } from './rules.ts';

/** SOAP 1.2 is demanded, and with it what its HTTP binding leaves no choice in. */
export const soap12OverHttp: Rules = {
  '1.6': demands('OCPP-S 1.6 §2'),
  '1.5': demands('1.5 §8'),
  '1.2': demands('1.2 §8'),
};

/** Whatever is made of a request is told in the HTTP response. */
export const answeredByHttp: Rules = {
  '1.6': demands('OCPP-S 1.6 §3.2'),
  '1.5': demands('1.5 §8'),
  '1.2': demands('1.2 §8'),
};

/** Both parties know gzip and deflate, on requests and responses. */
export const compression: Rules = {
  '1.6': demands('OCPP-S 1.6 §6.1'),
  '1.5': demands('1.5 §8.6'),
  '1.2': demands('1.2 §8.6'),
};

export const otherTypesMayCarryXml =
  'SOAP 1.2 part 2 §7.1.4 lets other media types be used that can carry XML, but application/soap+xml alone is sure to be understood: text/xml, which is that of SOAP 1.1, or none, is a warning. So is a charset that is not the encoding of the envelope (RFC 7303 §3).';

/** How an envelope is altered. */
type Change = Parameters<ChargePointStage['centralSystem']['sendsEnvelope']>[4];
/** What may come back. */
type Outcome = ReturnType<ChargePointStage['centralSystem']['sendsEnvelope']>;

/** A request that goes through HTTP in another way, and what may come back to it. */
export interface Sending {
  readonly purpose: string;
  readonly rules: Rules;
  readonly reading?: string;
  /** What is out of the ordinary: "packed with gzip". */
  readonly what: string;
  readonly change: Change;
  readonly comesBack: (sent: Outcome) => Outcome;
}

/** A Charge Point is asked for a connector to be in service, and serves what comes after that. */
export function toChargePoint({ what, change, comesBack, ...said }: Sending): SoapSpec<ChargePointStage> {
  return {
    ...said,
    async scenario({ centralSystem, execute, configured: { connectorId } }) {
      const request = inService(connectorId);
      await comesBack(
        centralSystem.sendsEnvelope(1, `a ChangeAvailability ${what}`, 'ChangeAvailability', request, change),
      );
      await execute(3, StillServing);
    },
  };
}

/** A Central System is sent a heartbeat, and serves what comes after that. */
export function toCentralSystem({ what, change, comesBack, ...said }: Sending): SoapSpec<CentralSystemStage> {
  return {
    ...said,
    async scenario({ chargePoint, execute }) {
      await comesBack(chargePoint.sendsEnvelope(1, `a Heartbeat ${what}`, 'Heartbeat', {}, change));
      await execute(3, CentralSystemStillServing);
    },
  };
}

/** A request that is packed. */
export function packed(coding: 'gzip' | 'deflate'): Sending {
  return {
    purpose: `Both parties know ${coding}: a request that is packed with it is served.`,
    rules: compression,
    what: `packed with ${coding}`,
    change: (text) => ({ text, contentEncoding: coding }),
    comesBack: (sent) => sent.mustBeAnswered(2),
  };
}

/** A Charge Point boots, is answered by something packed, and goes on as it does when it has been accepted. */
export function chargePointUnpacks(coding: 'gzip' | 'deflate'): SoapSpec<ChargePointStage> {
  return {
    purpose: `Both parties know ${coding}: an answer that is packed with it is understood.`,
    rules: compression,
    reading:
      'An answer is packed unless the Charge Point says that it does not accept it (Accept-Encoding): RFC 9110 §12.5.3 allows that, and it is a warning, because compression is then of no use.',
    async scenario({ chargePoint, centralSystem, operator, configured: { heartbeatInterval } }) {
      await centralSystem.packsAnswers(1, coding, async () => {
        await operator.powerCycles();
        await chargePoint.mustSend(2, 'BootNotification').answered(3);
        await chargePoint.mustSend(4, 'Heartbeat').within(heartbeatInterval).putOffByOthers().answered(5);
      });
    },
  };
}

/** A request of the media type of SOAP 1.1. */
export const asTextXml: Sending = {
  purpose: 'A request of another content type is served or refused, and not passed over in silence.',
  rules: answeredByHttp,
  reading:
    'A receiver need not know other media types than application/soap+xml (SOAP 1.2 part 2 §7.1.4): 415 will do, and so will a response. To say nothing leaves the sender in the dark.',
  what: 'as text/xml',
  change: (text) => ({ text, contentType: 'text/xml; charset=utf-8' }),
  comesBack: (sent) => sent.mustBeAnswered(2).mustBeRefused(2),
};

/** A request that says it is packed as nobody packs. */
export const ofUnknownCoding: Sending = {
  purpose: 'A request that is packed in a way that nobody knows is refused.',
  rules: { '1.6': advises('OCPP-S 1.6 §6.1'), '1.5': advises('1.5 §8.6'), '1.2': advises('1.2 §8.6') },
  reading:
    'What it holds is not known to who does not know the coding, and 415 is what HTTP has for that (RFC 9110 §8.4). OCPP says nothing about it: who looks only at the body, which is not packed here, is warned.',
  what: 'of an unknown content encoding',
  change: (text) => ({ text, contentEncoding: 'x-plugfest' }),
  comesBack: (sent) => sent.shouldBeRefused(2),
};

/** A request in UTF-16, which begins with a byte order mark. */
export const inUtf16: Sending = {
  purpose: 'XML processors read UTF-16: an envelope in it is served.',
  rules: xml,
  reading:
    'OCPP-S advises UTF-8. XML 1.0 §2.2 has every processor read UTF-16 as well, but embedded ones leave it out: what is not served is a warning.',
  what: 'in UTF-16',
  change: (envelope) => ({
    text: `<?xml version="1.0" encoding="UTF-16"?>${withoutDeclaration(envelope)}`,
    charset: 'utf-16',
  }),
  comesBack: (sent) => sent.shouldBeAnswered(2),
};

/** A request in ISO-8859-1, with a character that makes the difference. */
export const declaredAsLatin1: Sending = {
  purpose: 'An envelope that names another encoding than UTF-8 may be refused, and harms nobody.',
  rules: xml,
  reading:
    'OCPP-S 1.6 advises UTF-8, and XML processors need not know other encodings than that and UTF-16: any answer will do, as long as the next request is served.',
  what: 'declared as ISO-8859-1',
  change: (envelope) => ({
    text: `<?xml version="1.0" encoding="ISO-8859-1"?><!-- \u00E9 -->${withoutDeclaration(envelope)}`,
    charset: 'iso-8859-1',
  }),
  comesBack: (sent) => sent.mayBeAnswered(2),
};

/** A request whose content type names another encoding than its byte order mark. */
export const ofAnotherCharset: Sending = {
  purpose: 'A byte order mark goes before the charset of the content type: such an envelope is served.',
  rules: xml,
  reading:
    'RFC 7303 §3.3 has processors believe the byte order mark, as a matter of advice, and the sender is wrong in the first place: what is not served is a warning.',
  what: 'in UTF-8 whose content type says ISO-8859-1',
  change: (envelope) => ({
    text: `\uFEFF${envelope}`,
    contentType: 'application/soap+xml; charset=iso-8859-1',
  }),
  comesBack: (sent) => sent.shouldBeAnswered(2),
};
