import { expect } from 'chai';
import { redactor } from './redact.ts';

const SECRET = 'a{b}"c\\d-0123456789';

describe('redaction', () => {
  const clean = redactor();

  it('takes AuthorizationKey values out of OCPP-J and leaves the rest as it was', () => {
    const sent = `[2,"1","ChangeConfiguration",{"key": "AuthorizationKey", "value": ${JSON.stringify(SECRET)}}]`;
    expect(clean(sent)).to.equal('[2,"1","ChangeConfiguration",{"key": "AuthorizationKey", "value": "<redacted>"}]');
    const answered = `[3,"1",{"configurationKey":[{"value":"0011223344556677","readonly":true,"key":"AuthorizationKey"},{"key":"A","readonly":true,"value":"7"}]}]`;
    expect(clean(answered)).to.include('"value":"7"').and.not.include('0011223344556677');
  });

  it('takes passwords out of OCPP 2.x', () => {
    const variable =
      '[2,"1","SetVariables",{"setVariableData":[{"attributeValue":"topsecret-1234","component":{"name":"SecurityCtrlr"},"variable":{"name":"BasicAuthPassword"}}]}]';
    expect(redactor()(variable)).to.not.include('topsecret');
    expect(redactor()('[2,"1","SetNetworkProfile",{"connectionData":{"vpn":{"password":"hunter2"}}}]')).to.not.include(
      'hunter2',
    );
  });

  it('takes AuthorizationKey values out of SOAP', () => {
    const soap =
      '<ns:changeConfigurationRequest><ns:key>AuthorizationKey</ns:key><ns:value>topsecret</ns:value></ns:changeConfigurationRequest>';
    expect(redactor()(soap)).to.not.include('topsecret');
    const list =
      '<configurationKey><key>AuthorizationKey</key><readonly>false</readonly><value>topsecret</value></configurationKey>';
    expect(redactor()(list)).to.not.include('topsecret');
  });

  it('takes them out of broken and escaped JSON as well', () => {
    expect(redactor()('[2,"1","ChangeConfiguration",{"key":"AuthorizationKey","value":"topsecret"')).to.not.include(
      'topsecret',
    );
    expect(redactor()('[2,"1","X",{"key":"AuthorizationKey","value":"top\\u0073ecret"}]')).to.not.include('ecret"');
  });

  it('takes credentials out of headers and URLs', () => {
    expect(clean('Authorization: Basic Q1AwMDE6c2VjcmV0')).to.equal('Authorization: Basic <redacted>');
    expect(clean('{"authorization":"Bearer abc.def"}')).to.not.include('abc');
    expect(clean('ftp://user:hunter2@host/file')).to.equal('ftp://user:<redacted>@host/file');
  });

  it('takes configured passwords out in every form', () => {
    const password = 'correct horse battery';
    const own = redactor([password, ''], ['CP001']);
    const forms = [
      password,
      Buffer.from(password).toString('hex').toUpperCase(),
      Buffer.from(`CP001:${password}`).toString('base64'),
    ];
    for (const form of forms) expect(own(`before ${form} after`)).to.equal('before <redacted> after');
  });

  it('replaces a short password only where it stands alone', () => {
    const own = redactor(['Core']);
    expect(own('the password is "Core"')).to.equal('the password is "<redacted>"');
    expect(own('CoreProfile')).to.equal('CoreProfile');
  });

  it('remembers a secret that it saw', () => {
    const own = redactor();
    own('[2,"1","ChangeConfiguration",{"key":"AuthorizationKey","value":"0011223344556677"}]');
    expect(own('received 0011223344556677')).to.equal('received <redacted>');
  });

  it('leaves ordinary texts alone', () => {
    for (const text of [
      '',
      'Basic charging',
      '[2,"1","Authorize",{"idTag":"TAG"}]',
      'ws://127.0.0.1:9000/ocpp',
      '[2,"1","X",{"key":"Password hint"}]',
    ]) {
      expect(clean(text)).to.equal(text);
    }
  });
});
