import type { Behaviour } from './behaviour.js';
import { layRowsOut, RowsInTurn } from './board-grid.js';

interface Row {
  readonly element: HTMLTableRowElement;
  /** What is unfolded of it, below it. */
  readonly unfolded: HTMLTableRowElement | null;
  readonly number: number;
  readonly words: string;
  readonly revealed: boolean;
  readonly values: ReadonlyMap<string, number>;
}

const most = 5;

/** As the server sends it. */
const usualSort = '-widest';

/**
 * The board as its reader wants to look at it: sorted by a column, filtered by words, in this browser alone. How it is sorted and
 * filtered stands in the address. Rows without a score come last, whatever they are sorted by.
 */
export const boardTable: Behaviour = (form) => {
  const body = form.querySelector('tbody');
  if (body) new Board(form, body).start();
};

class Board {
  /** As they lie now. */
  private rows: readonly Row[];
  private readonly inTurn: RowsInTurn;
  private readonly find: HTMLInputElement | null;
  private readonly revealed: HTMLInputElement | null;

  constructor(
    private readonly form: HTMLElement,
    private readonly body: HTMLTableSectionElement,
  ) {
    this.rows = [...body.rows].filter(({ dataset }) => dataset['number'] !== undefined).map(rowOf);
    this.inTurn = new RowsInTurn(body);
    this.find = form.querySelector('#board-find');
    this.revealed = form.querySelector('#board-revealed');
  }

  start(): void {
    const { sort, find, revealed } = asked();
    if (this.find) this.find.value = find;
    if (this.revealed) this.revealed.checked = revealed;
    for (const head of this.heads()) this.makeButton(head);
    this.form.querySelector('.board-tools')?.removeAttribute('hidden');
    this.find?.addEventListener('input', () => this.show());
    this.revealed?.addEventListener('change', () => this.show());
    this.body.addEventListener('change', () => this.limitChoice());
    this.body.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-fold]') : null;
      if (link) takeAlong(link);
    });
    this.limitChoice();
    this.sortBy(sort);
    this.filter();
    const table = this.body.closest('table');
    if (table) layRowsOut(table, this.form);
  }

  private heads(): HTMLElement[] {
    return [...this.form.querySelectorAll<HTMLElement>('th[data-sort]')];
  }

  private makeButton(head: HTMLElement): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const key = head.dataset['sort'] ?? '';
      // Numbers are looked at from the highest, the agenda and names from the first.
      const first = key === 'number' || key === 'case' ? key : `-${key}`;
      const other = first === key ? `-${key}` : key;
      const sort = asked().sort === first ? other : first;
      remember({ ...this.choices(), sort });
      this.sortBy(sort);
    });
  }

  private show(): void {
    remember({ ...this.choices(), sort: asked().sort });
    this.filter();
  }

  private choices() {
    return { find: this.find?.value ?? '', revealed: this.revealed?.checked ?? false };
  }

  private sortBy(sort: string): void {
    const key = sort.replace(/^-/, '');
    const direction = sort.startsWith('-') ? -1 : 1;
    const compare = key === 'case' ? byWords : byValue(key);
    const isLast = (row: Row): boolean => key !== 'case' && !isKnown(row, key);
    const known = this.rows.filter((row) => !isLast(row));
    known.sort((one, other) => direction * compare(one, other) || one.number - other.number);
    const rest = this.rows.filter(isLast).sort((one, other) => one.number - other.number);
    const sorted = [...known, ...rest];
    if (sorted.some((row, place) => row !== this.rows[place])) this.moveTo(sorted);
    for (const head of this.heads()) {
      if (head.dataset['sort'] === key)
        head.setAttribute('aria-sort', direction < 0 ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
  }

  private moveTo(sorted: readonly Row[]): void {
    this.inTurn.putOff(sorted.map(({ element }) => element));
    this.rows = sorted;
    this.body.append(
      ...sorted.flatMap(({ element, unfolded }) => (unfolded ? [element, unfolded] : [element])),
    );
  }

  private filter(): void {
    const { find, revealed } = this.choices();
    const wanted = find.trim().toLowerCase();
    const isShown = (row: Row): boolean => row.words.includes(wanted) && (!revealed || row.revealed);
    const shown = new Set(this.rows.filter(isShown));
    this.inTurn.putOff([...shown].map(({ element }) => element).filter(({ hidden }) => hidden));
    for (const row of this.rows) {
      row.element.hidden = !shown.has(row);
      if (row.unfolded) row.unfolded.hidden = !shown.has(row);
    }
    const told = this.form.querySelector<HTMLElement>('.board-tools [role="status"]');
    const words = told?.dataset['words'] ?? '';
    told?.replaceChildren(
      words.replace('{shown}', String(shown.size)).replace('{all}', String(this.rows.length)),
    );
  }

  private limitChoice(): void {
    const boxes = [...this.body.querySelectorAll<HTMLInputElement>('input[name="compare"]')];
    const full = boxes.filter(({ checked }) => checked).length >= most;
    for (const box of boxes) box.disabled = full && !box.checked;
  }
}

function rowOf(element: HTMLTableRowElement): Row {
  const cells = [...element.querySelectorAll<HTMLElement>('td[data-key]')];
  const values = cells.flatMap(({ dataset }) => {
    const text = dataset['value'] ?? '';
    return text === '' ? [] : [[dataset['key'] ?? '', Number(text)] as const];
  });
  const next = element.nextElementSibling;
  return {
    element,
    unfolded: next instanceof HTMLTableRowElement && next.classList.contains('board-opened') ? next : null,
    number: Number(element.dataset['number']),
    words: (element.cells[1]?.textContent ?? '').trim().toLowerCase(),
    revealed: element.dataset['revealed'] !== undefined,
    values: new Map(values),
  };
}

function isKnown({ values }: Row, key: string): boolean {
  return key === 'number' || values.has(key);
}

function byValue(key: string) {
  return (one: Row, other: Row): number =>
    key === 'number' ? one.number - other.number : (one.values.get(key) ?? 0) - (other.values.get(key) ?? 0);
}

function byWords(one: Row, other: Row): number {
  return one.words.localeCompare(other.words, document.documentElement.lang);
}

interface Asked {
  readonly sort: string;
  readonly find: string;
  readonly revealed: boolean;
}

function asked(): Asked {
  const query = new URLSearchParams(location.search);
  return {
    sort: query.get('sort') ?? usualSort,
    find: query.get('find') ?? '',
    revealed: query.get('revealed') === 'yes',
  };
}

/** Unfolding loads the page again: sorted and filtered as it is. */
function takeAlong(link: HTMLAnchorElement): void {
  const address = new URL(link.href);
  const here = new URLSearchParams(location.search);
  for (const name of ['sort', 'find', 'revealed']) {
    const value = here.get(name);
    if (value !== null) address.searchParams.set(name, value);
  }
  link.href = address.href;
}

function remember({ sort, find, revealed }: Asked): void {
  const address = new URL(location.href);
  const set = (name: string, value: string): void =>
    value === '' ? address.searchParams.delete(name) : address.searchParams.set(name, value);
  set('sort', sort === usualSort ? '' : sort);
  set('find', find);
  set('revealed', revealed ? 'yes' : '');
  history.replaceState(history.state, '', address);
}
