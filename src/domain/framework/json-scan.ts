/** What is wrong with a JSON text, and at which character. */
export interface JsonFault {
  readonly code: 'json-invalid' | 'json-too-deep' | 'key-reserved' | 'key-duplicate' | 'text-malformed';
  readonly index: number;
  /** The text found there, short enough to print. */
  readonly found: string;
}

interface Frame {
  readonly closes: '}' | ']';
  readonly keys: Set<string>;
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

const whiteSpace = /[ \t\r\n]*/y;
const stringToken = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const scalarToken = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const reservedKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * Walks a JSON text without recursion, so that no nesting can exhaust the stack, and finds what `JSON.parse` forgives
 * (a key twice, `__proto__`) or reports without a position. Stops at the first fault of syntax or depth.
 */
export function scanJson(text: string, maximumDepth: number): JsonFault[] {
  return new JsonScanner(text, maximumDepth).scan();
}

class JsonScanner {
  private index = 0;
  private expected: Expected = 'value';
  private readonly frames: Frame[] = [];
  private readonly faults: JsonFault[] = [];

  constructor(
    private readonly text: string,
    private readonly maximumDepth: number,
  ) {}

  scan(): JsonFault[] {
    for (;;) {
      this.match(whiteSpace);
      if (this.index >= this.text.length && this.expected === 'nothing') return this.faults;
      const fault = this.step();
      if (fault) return [...this.faults, this.fault(fault)];
    }
  }

  /** Takes one token; answers what is wrong with it. */
  private step(): JsonFault['code'] | undefined {
    const next = this.text[this.index] ?? '';
    if (this.expected === 'nothing' || next === '') return 'json-invalid';
    if (this.mayEnd() && next === this.frames.at(-1)?.closes) return this.close();
    if (this.expected === 'colon') return this.punctuation(next, ':', 'value');
    if (this.expected === 'comma-or-end') return this.punctuation(next, ',', this.afterComma());
    if (this.expected === 'key' || this.expected === 'key-or-end') return this.key();
    return this.value(next);
  }

  private mayEnd(): boolean {
    return this.expected.endsWith('-or-end');
  }

  private afterComma(): Expected {
    return this.frames.at(-1)?.closes === '}' ? 'key' : 'value';
  }

  private punctuation(next: string, wanted: string, then: Expected): JsonFault['code'] | undefined {
    if (next !== wanted) return 'json-invalid';
    this.index += 1;
    this.expected = then;
    return undefined;
  }

  private key(): JsonFault['code'] | undefined {
    const start = this.index;
    const token = this.match(stringToken);
    if (!token) return 'json-invalid';
    const key = JSON.parse(token) as string;
    const keys = this.frames.at(-1)?.keys;
    if (!key.isWellFormed()) this.faults.push({ code: 'text-malformed', index: start, found: '' });
    if (reservedKeys.includes(key)) this.faults.push({ code: 'key-reserved', index: start, found: key });
    if (keys?.has(key)) this.faults.push({ code: 'key-duplicate', index: start, found: key });
    keys?.add(key);
    this.expected = 'colon';
    return undefined;
  }

  private value(next: string): JsonFault['code'] | undefined {
    if (next === '{' || next === '[') return this.open(next);
    const start = this.index;
    const token = this.match(stringToken);
    if (!(token || this.match(scalarToken))) return 'json-invalid';
    if (token && !isWellFormed(token)) this.faults.push({ code: 'text-malformed', index: start, found: '' });
    this.expected = this.frames.length > 0 ? 'comma-or-end' : 'nothing';
    return undefined;
  }

  private open(bracket: '{' | '['): JsonFault['code'] | undefined {
    if (this.frames.length >= this.maximumDepth) return 'json-too-deep';
    this.frames.push({ closes: bracket === '{' ? '}' : ']', keys: new Set() });
    this.index += 1;
    this.expected = bracket === '{' ? 'key-or-end' : 'value-or-end';
    return undefined;
  }

  private close(): undefined {
    this.frames.pop();
    this.index += 1;
    this.expected = this.frames.length > 0 ? 'comma-or-end' : 'nothing';
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.index;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.index += found.length;
    return found;
  }

  private fault(code: JsonFault['code']): JsonFault {
    const found = this.text.slice(this.index, this.index + 20).split('\n', 1)[0] ?? '';
    return { code, index: this.index, found };
  }
}

/** Half a character (a lone surrogate) has no UTF-8 form; it can be written with an escape. */
function isWellFormed(token: string): boolean {
  return token.includes('\\u') ? (JSON.parse(token) as string).isWellFormed() : token.isWellFormed();
}

/** `line 3, column 5`, both counted from one. */
export function lineAndColumn(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
