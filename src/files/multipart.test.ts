import { expect } from 'chai';
import { boundaryOf, FormReader } from './multipart.ts';

const BODY = Buffer.from(
  [
    '--xyz',
    'Content-Disposition: form-data; name="comment"',
    '',
    'not a file',
    '--xyz',
    'Content-Disposition: form-data; name="file"; filename="a.log"',
    'Content-Type: text/plain',
    '',
    'line 1\r\n--xy is no delimiter\r\nline 2',
    '--xyz',
    'Content-Disposition: form-data; name="more"; filename="b.log"',
    '',
    'a second file',
    '--xyz--',
    '',
  ].join('\r\n'),
);

/** Reads a body in portions and tells what it was taken for. */
function read(portions: readonly Uint8Array[], boundary = 'xyz'): { name?: string; text: string; complete: boolean } {
  const seen: { name?: string; text: string } = { text: '' };
  const form = new FormReader(boundary, {
    file: (name) => void (seen.name = name),
    data: (chunk) => {
      seen.text += Buffer.from(chunk).toString();
      return true;
    },
    end: () => undefined,
  });
  for (const portion of portions) if (!form.take(portion)) break;
  return { ...seen, complete: form.complete };
}

describe('a form that is uploaded', () => {
  const file = { name: 'a.log', text: 'line 1\r\n--xy is no delimiter\r\nline 2', complete: true };

  it('gives its first file, wherever it is cut into portions', () => {
    expect(read([BODY])).to.deep.equal(file);
    for (let at = 0; at <= BODY.length; at++)
      expect(read([BODY.subarray(0, at), BODY.subarray(at)]), `cut at ${at}`).to.deep.equal(file);
    expect(read([...BODY].map((byte) => Buffer.from([byte])))).to.deep.equal(file);
  });

  it('is not complete when it ends within the file', () => {
    const end = BODY.indexOf('line 2');
    expect(read([BODY.subarray(0, end)]).complete).to.equal(false);
  });

  it('is none without its delimiter, and with a head that has no end', () => {
    expect(read([BODY], 'other').complete).to.equal(false);
    const endless = Buffer.concat([Buffer.from('--xyz\r\n'), Buffer.alloc(20_000, 'h')]);
    expect(read([endless, BODY])).to.deep.equal({ text: '', complete: false });
  });

  it('tells its boundary', () => {
    expect(boundaryOf('multipart/form-data; boundary=xyz')).to.equal('xyz');
    expect(boundaryOf('Multipart/Form-Data; charset=utf-8; boundary="a b"')).to.equal('a b');
    expect(boundaryOf('application/octet-stream')).to.equal(undefined);
    expect(boundaryOf(undefined)).to.equal(undefined);
  });
});
