import { expect } from 'chai';
import { transferInWords, type FileEvent } from './transfer-words.ts';

const upload: FileEvent = {
  at: 0,
  case: 'TC_045_1_CS@1.6J',
  type: 'file',
  direction: 'upload',
  protocol: 'ftp',
  from: '127.0.0.1',
  name: 'diagnostics.txt',
  bytes: 1234,
  outcome: 'complete',
  ms: 400,
  sha256: 'ab'.repeat(32),
  kept: 'TC_045_1_CS-1-diagnostics.txt',
};

describe('a transfer in words', () => {
  it('says what passed, over what, and where it is kept', () => {
    const said = transferInWords(upload);
    expect(said).to.match(/^uploaded: diagnostics\.txt, 1234 bytes in 400 ms, ftp from 127\.0\.0\.1, SHA-256 ababab/);
    expect(said).to.match(/kept as uploads\/TC_045_1_CS-1-diagnostics\.txt$/);
  });

  it('says why it came to nothing', () => {
    const { kept: _, ...rest } = upload;
    const refused = transferInWords({ ...rest, outcome: 'refused', name: '', sha256: '', why: 'a wrong password' });
    expect(refused).to.match(/^upload refused: a file without a name, .*, a wrong password$/);
  });
});
