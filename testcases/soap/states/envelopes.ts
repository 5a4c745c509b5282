/** What is done to well-formed envelopes, for the cases about OCPP over SOAP. */

export const brokenOff = (envelope: string): string => envelope.slice(0, -20);

export const asSoap11 = (envelope: string): string =>
  envelope.replaceAll('http://www.w3.org/2003/05/soap-envelope', 'http://schemas.xmlsoap.org/soap/envelope/');

export const withDocumentType = (envelope: string): string =>
  envelope.replace('?>', '?><!DOCTYPE s:Envelope [<!ENTITY greeting "hello">]>');

export const withoutDeclaration = (envelope: string): string => envelope.replace(/^<\?xml[^]*?\?>\s*/u, '');

/** The mark that some editors and platforms write in front of UTF-8. */
export const withByteOrderMark = (envelope: string): string => `\uFEFF${envelope}`;

/** The namespaces of services that no version of OCPP has. */
export const ofNoVersion = (envelope: string): string =>
  envelope.replaceAll(/urn:\/\/Ocpp\/(C[sp])\/\d{4}\/\d{2}\//gu, 'urn://Ocpp/$1/1999/01/');

/** Another operation is asked for, in the action and in the body. */
export const asking =
  (from: string, to: string) =>
  (envelope: string): string =>
    envelope
      .replace(`>/${from}<`, `>/${to}<`)
      .replaceAll(`${decapitalized(from)}Request`, `${decapitalized(to)}Request`);

export const without =
  (element: string) =>
  (envelope: string): string =>
    envelope.replace(elementOf(element), '');

/** The text of an element, whatever its type. */
export const holding =
  (element: string, text: string) =>
  (envelope: string): string =>
    envelope.replace(elementOf(element), `<o:${element}>${text}</o:${element}>`);

/** The element moves behind all others of the body. */
export const last =
  (element: string) =>
  (envelope: string): string => {
    const [found = ''] = elementOf(element).exec(envelope) ?? [];
    return envelope.replace(found, '').replace(/<\/o:\w+Request>/u, `${found}$&`);
  };

export const twice =
  (element: string) =>
  (envelope: string): string =>
    envelope.replace(elementOf(element), '$&$&');

/** An element that no schema knows, behind all others. */
export const withMore = (envelope: string): string =>
  envelope.replace(/<\/o:\w+Request>/u, '<o:vendorSpecific>true</o:vendorSpecific>$&');

export const toAnother = (envelope: string): string =>
  envelope.replace(/(<o:chargeBoxIdentity[^>]*>)[^<]*/u, '$1plugfest-nobody');

/** The header that names the charge point, in small letters. */
export const withSmallIdentityHeader = (envelope: string): string =>
  envelope.replaceAll(/(<\/?o:)chargeBoxIdentity/gu, '$1chargeboxidentity');

/** A header block that nobody knows, and that may be passed over (SOAP 1.2 part 1 §2.4). */
export const withUnknownBlock = (envelope: string): string =>
  envelope.replace(
    /<\/s:Header>/u,
    '<v:Priority xmlns:v="urn:plugfest:nobodys-header" s:mustUnderstand="false">1</v:Priority>$&',
  );

/** The message comes twice in one body. */
export const withTwoMessages = (envelope: string): string =>
  envelope.replace(/(<s:Body>)(.*)(<\/s:Body>)/su, '$1$2$2$3');

/** What the other party serves: asked of the wrong one. */
export const ofTheOtherService =
  (from: string, to: string) =>
  (envelope: string): string =>
    asking(
      from,
      to,
    )(
      envelope.replaceAll(
        /(urn:\/\/Ocpp\/)(C[sp])\//gu,
        (_, urn: string, of: string) => `${urn}${of === 'Cs' ? 'Cp' : 'Cs'}/`,
      ),
    );

function elementOf(name: string): RegExp {
  return new RegExp(`<o:${name}>.*?</o:${name}>`, 'su');
}

function decapitalized(name: string): string {
  return `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
}
