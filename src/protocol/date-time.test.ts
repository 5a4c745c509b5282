import { expect } from 'chai';
import { isDateTime, readDateTime } from './date-time.ts';

const both = [
  '2024-05-06T07:08:09Z',
  '2024-05-06T07:08:09.1Z',
  '2024-05-06T07:08:09.123456789Z',
  '2024-05-06T07:08:09+02:00',
  '2024-05-06T07:08:09.000-11:30',
  '2024-05-06t07:08:09z',
  '2024-02-29T00:00:00Z',
  '2000-02-29T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '2016-12-31T23:59:60Z',
  '2017-01-01T00:59:60+01:00',
];
const only16 = ['2024-05-06T07:08:09', '2024-05-06T07:08:09.5', '2024-12-31T24:00:00Z'];
const neither = [
  '',
  'now',
  '2024-05-06',
  '2024-05-06 07:08:09Z',
  '2024-05-06T07:08Z',
  '2024-05-06T07:08:09,5Z',
  '2024-05-06T07:08:09.Z',
  '2024-05-06T07:08:09+0200',
  '2024-05-06T07:08:09+02',
  '2024-05-06T07:08:09+24:00',
  '2024-05-06T07:08:09+01:60',
  '20240506T070809Z',
  '2024-13-01T00:00:00Z',
  '2024-00-01T00:00:00Z',
  '2024-04-31T00:00:00Z',
  '2023-02-29T00:00:00Z',
  '1900-02-29T00:00:00Z',
  '2024-05-06T25:00:00Z',
  '2024-05-06T24:00:01Z',
  '2024-05-06T07:60:00Z',
  '2024-05-06T07:08:60Z',
  '2024-05-06T07:08:61Z',
  ' 2024-05-06T07:08:09Z',
  '2024-05-06T07:08:09Z\n',
  '+02024-05-06T07:08:09Z',
  '1715000000',
];

describe('isDateTime', () => {
  for (const text of both) {
    it(`accepts ${text}`, () => {
      expect([isDateTime('1.6', text), isDateTime('2.0.1', text)]).to.deep.equal([true, true]);
    });
  }
  for (const text of only16) {
    it(`accepts ${text} in 1.6, where xsd:dateTime counts too`, () => {
      expect([isDateTime('1.6', text), isDateTime('2.0.1', text)]).to.deep.equal([true, false]);
    });
  }
  for (const text of neither) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      expect([isDateTime('1.6', text), isDateTime('2.0.1', text)]).to.deep.equal([false, false]);
    });
  }
});

describe('readDateTime', () => {
  it('gives the instant in UTC', () => {
    const instant = Date.parse('2024-05-06T05:08:09.250Z');
    expect(readDateTime('2024-05-06T07:08:09.25+02:00')?.epochMs).to.equal(instant);
    expect(readDateTime('2024-05-06T05:08:09.25Z')?.epochMs).to.equal(instant);
  });

  it('reads a timestamp without a zone as UTC, whatever the zone of this machine', () => {
    const read = readDateTime('2024-05-06T07:08:09');
    expect(read).to.include({ epochMs: Date.parse('2024-05-06T07:08:09Z'), zone: undefined });
  });

  it('does not move the first century', () => {
    expect(readDateTime('0099-01-01T00:00:00Z')?.epochMs).to.equal(Date.parse('0099-01-01T00:00:00Z'));
  });

  it('keeps what the text said', () => {
    expect(readDateTime('2024-05-06T07:08:09.1234-02:30')).to.include({ fractionDigits: 4, zone: '-02:30' });
    expect(readDateTime('2024-12-31T24:00:00Z')).to.include({
      epochMs: Date.parse('2025-01-01T00:00:00Z'),
      endOfDay: true,
    });
  });
});
