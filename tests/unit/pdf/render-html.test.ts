import { describe, expect, it } from '@jest/globals';
import { documentLanguages } from '../../../src/pdf/documents/common.js';
import { renderHtml, shellHtml } from '../../../src/pdf/pages/render-html.js';
import { unbroken } from '../../../src/pdf/pages/helpers.js';
import { everySample } from './samples/all.js';
import { samplePacket, sampleSessionPacket } from './samples/packet.js';
import { declinedReport, sampleLetter, sampleReport } from './samples/report.js';
import { sampleSummary } from './samples/summary.js';
import { people } from './samples/words.js';

const hostile = [
  '<img src=file:///etc/passwd>',
  '<script>fetch("http://127.0.0.1:9")</script>',
  '{{constructor}}',
  '{{#with this}}{{lookup . "identity"}}{{/with}}',
  '<iframe src=http://127.0.0.1:9>',
  '"><svg onload=alert(1)>',
  '</style><link rel=stylesheet href=http://127.0.0.1:9>',
];

/** The same document with a text put in place of each text that a person wrote. */
function withWords<Document extends object>(document: Document, words: string): Document {
  const kept = new Set([
    'kind',
    'code',
    'publicUrl',
    'outcome',
    'key',
    'step',
    'advice',
    'conclusion',
    'by',
    'appeal',
    'office',
    'state',
    'movedBecause',
    'result',
  ]);
  const replaced = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') {
      return kept.has(name) ||
        /On$|^on$|^from$|^to$|Until$|corroboration/.test(name) ||
        value === 'cannot-tell'
        ? value
        : words;
    }
    if (Array.isArray(value)) return value.map((item) => replaced(item, name));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, replaced(child, key)]));
  };
  return replaced(document, '') as Document;
}

describe.each(documentLanguages)('a document in %s', (language) => {
  it.each(Object.entries(everySample(language)))('renders the sample %s without a gap', (_, document) => {
    const { body, title } = renderHtml(document, language);
    expect(title).not.toBe('');
    expect(body).not.toMatch(/undefined|\[object|NaN|\{\{/);
    expect(body).toContain(document.identity.code);
    expect(renderHtml(document, language).body).toBe(body);
  });

  it.each(Object.entries(everySample(language)))('takes what people wrote in %s for text', (_, document) => {
    for (const words of hostile) {
      const { body } = renderHtml(withWords(document, words), language);
      expect(body).not.toMatch(/<(img|script|iframe|link|object|embed)\b/i);
      expect(body).not.toMatch(/<svg onload/i);
    }
  });
});

describe('the decision report', () => {
  it('opens with the answer in one sentence', () => {
    const { body } = renderHtml(sampleReport('zh'), 'zh');
    const answer = /<p class="answer">(.*?)<\/p>/.exec(body)?.[1]?.replaceAll(/<[^>]+>/g, '');
    expect(answer).toBe('经晋升委员会评议，沈知夏自2026年4月1日起由 P3 产品经理晋升为 P4 产品专家。');
  });

  it('says when and how to appeal where there is an appeal, and is silent where there is none', () => {
    expect(renderHtml(declinedReport('zh'), 'zh').body).toContain('2026年4月13日（含当日）前提出申诉');
    expect(renderHtml(sampleReport('zh'), 'zh').body).not.toContain('前提出申诉');
  });

  it('gives a person who acknowledged no line to sign', () => {
    const { body } = renderHtml({ ...sampleReport('en'), acknowledgedOn: '2026-03-30' }, 'en');
    expect(body).toContain('acknowledged reading this on 30 March 2026');
    expect(body).not.toContain('class="sign"');
  });
});

describe('the letter', () => {
  it('holds no ratings, conclusions or evidence', () => {
    const { body } = renderHtml(sampleLetter('en'), 'en');
    expect(body).not.toMatch(/partly|not yet|E\d+|radar/);
  });
});

describe('the committee packet', () => {
  it('shows of a recused case its number and the word alone', () => {
    const { body } = renderHtml(sampleSessionPacket('zh'), 'zh');
    expect(body).toMatch(/<th class="number w8">1<\/th><td><span class="quiet">回避<\/span>/);
  });

  it('carries the name of its reader', () => {
    expect(renderHtml(samplePacket('zh'), 'zh').body).toContain(
      `aria-hidden="true"><span>${people.zh.member}</span>`,
    );
  });

  it('says nothing of the manager’s ratings', () => {
    expect(renderHtml(samplePacket('zh'), 'zh').body).not.toContain('上级评价');
  });

  it('leaves out peers where fewer than three wrote', () => {
    const packet = samplePacket('zh');
    const cases = packet.cases.map((item) => ({ ...item, peerTexts: null }));
    expect(renderHtml({ ...packet, cases }, 'zh').body).not.toContain('同事意见');
  });
});

describe('the cycle summary', () => {
  it('hides a small number, its bar included', () => {
    const summary = sampleSummary('en');
    const funnel = [{ name: { zh: '甲', en: 'sentinel stage' }, count: null }];
    const { body } = renderHtml({ ...summary, funnel }, 'en');
    expect(body).toMatch(/sentinel stage<\/td><td class="number">hidden<\/td><td class="w56"><\/td>/);
  });
});

describe('the shell', () => {
  it('allows styles and our fonts, and nothing else', () => {
    expect(shellHtml()).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; font-src https://fonts.invalid"`,
    );
  });
});

describe('a sentence with pieces that stay together', () => {
  it('wraps them and escapes everything', () => {
    expect(unbroken('<a> & b', ['<a>'])).toBe('<span class="nowrap">&lt;a&gt;</span> &amp; b');
    expect(unbroken('plain', [])).toBe('plain');
  });
});

describe('hashes and people’s words', () => {
  it('keep the letters they have: only names of the framework begin with a capital', () => {
    const { body } = renderHtml(sampleSummary('en'), 'en');
    for (const [cell] of body.matchAll(/<td class="[^"]*mono[^"]*">/g)) expect(cell).not.toContain('term');
    expect(renderHtml(samplePacket('en'), 'en').body).toContain('<th class="term">analysis</th>');
  });
});
