import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  documentCode,
  documentHash,
  readDocumentCode,
  verifyAddress,
} from '../../../src/pdf/document-code.js';

describe('the code of a document', () => {
  it('is four groups of four of an alphabet without look-alikes', () => {
    fc.assert(
      fc.property(fc.uuid(), (seed) => {
        expect(documentCode(seed)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it('is the same for the same seed and another for another', () => {
    expect(documentCode('a')).toBe(documentCode('a'));
    const codes = Array.from({ length: 2_000 }, (_, index) => documentCode(String(index)));
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('uses all of its 80 bits: every character takes every value', () => {
    const codes = Array.from({ length: 2_000 }, (_, index) =>
      documentCode(String(index)).replaceAll('-', ''),
    );
    for (let place = 0; place < 16; place += 1)
      expect(new Set(codes.map((code) => code[place])).size).toBe(32);
  });

  it('is understood as people type it', () => {
    const code = documentCode('seed');
    expect(readDocumentCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
    expect(readDocumentCode('oil0-0000-0000-0000')).toBe('0110-0000-0000-0000');
    expect(readDocumentCode('０１１０－００００-0000-0000')).toBe('0110-0000-0000-0000');
  });

  it('is refused where it cannot be one', () => {
    for (const typed of ['', '7Q2M', 'UUUU-UUUU-UUUU-UUUU', `${documentCode('a')}0`, '<script>']) {
      expect(readDocumentCode(typed)).toBeNull();
    }
  });

  it('leads to the page that checks it', () => {
    expect(verifyAddress('https://rungs.example/', '7Q2M-K0ZT-4XWB-93HC')).toBe(
      'https://rungs.example/verify?code=7Q2M-K0ZT-4XWB-93HC',
    );
  });
});

describe('the hash of a document', () => {
  it('is the SHA-256 of its bytes', () => {
    expect(documentHash(Buffer.from('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
