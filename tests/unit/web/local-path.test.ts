import { describe, expect, it } from '@jest/globals';
import { localPath } from '../../../src/web/see-other.js';

describe('A redirect stays within the app', () => {
  it.each(['/', '/inbox', '/cases/1?tab=a&b=%E5%BC%A0#end', '/people?search=a+b'])('%s', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    // Browsers drop tabs and line ends before they read an address.
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    // No header can carry it: the answer would be an error.
    '/张',
    ['/inbox'],
    undefined,
  ])('and not %j', (path) => {
    expect(localPath(path)).toBe('/');
  });
});
