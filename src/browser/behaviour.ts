/** Makes one element do more than its form or link does by itself. Called once for each element. */
export type Behaviour = (element: HTMLElement) => void;

/** Elements name theirs in `data-behaviour`, several apart by a space. */
export type Behaviours = Readonly<Record<string, Behaviour>>;

const attached = new WeakMap<Element, Set<string>>();

/** Attaches what the elements below `root`, and `root` itself, ask for and do not have yet. */
export function attach(behaviours: Behaviours, root: Element): void {
  for (const element of [root, ...root.querySelectorAll('[data-behaviour]')]) {
    if (!(element instanceof HTMLElement)) continue;
    for (const name of (element.dataset.behaviour ?? '').split(' ').filter(Boolean)) {
      if (isNew(element, name)) behaviours[name]?.(element);
    }
  }
}

function isNew(element: Element, name: string): boolean {
  const names = attached.get(element) ?? new Set();
  attached.set(element, names);
  return names.size < names.add(name).size;
}
