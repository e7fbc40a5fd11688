import { describe, expect, it } from '@jest/globals';
import { markMissingCharacters, standIn } from '../../../src/pdf/fonts/stand-in.js';

describe('a character that no font has', () => {
  it('prints as its number in a box', () => {
    expect(markMissingCharacters('<td>刘䶮</td>')).toBe('<td>刘<span class="stand-in">[U+4DAE]</span></td>');
  });

  it('prints beyond the basic plane, too', () => {
    expect(standIn('𬎆')).toBe('[U+2C386]');
  });

  it('is plain text where no element may stand: in a tag, in a picture, in a style', () => {
    expect(markMissingCharacters('<svg aria-label="䶮"><text>䶮</text></svg>')).toBe(
      '<svg aria-label="[U+4DAE]"><text>[U+4DAE]</text></svg>',
    );
    expect(markMissingCharacters('<style>@page{content:"䶮"}</style><p>䶮</p>')).toBe(
      '<style>@page{content:"[U+4DAE]"}</style><p><span class="stand-in">[U+4DAE]</span></p>',
    );
  });

  it('is replaced by the same sign where the fonts have that', () => {
    expect(markMissingCharacters('<p>✗ ✔</p>')).toBe('<p>× ✓</p>');
  });

  it('leaves everything else as it is', () => {
    const html = '<p class="a">沈知夏 → “P4” &lt;b&gt; José</p>';
    expect(markMissingCharacters(html)).toBe(html);
  });

  it('cannot turn a line around', () => {
    expect(markMissingCharacters('<p>\u202eabc</p>')).toContain('[U+202E]');
  });

  it('sets the apostrophe of Latin words close, and no other', () => {
    expect(markMissingCharacters('<p>can’t ‘引’</p>')).toBe(
      '<p>can<span class="apostrophe">’</span>t ‘引’</p>',
    );
  });
});
