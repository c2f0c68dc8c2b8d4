/**
 * What one thing depends on, itself included, in groups that depend on each other: first those that depend on nothing
 * further (Tarjan). Neither the order of a group nor that of unrelated groups means anything.
 *
 * @param needs what a thing depends on directly; what is left out there is not looked at
 */
export function components(start: string, needs: (of: string) => readonly string[]): string[][] {
  const found: string[][] = [];
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const path: { thing: string; needs: readonly string[]; next: number }[] = [];

  const enter = (thing: string) => {
    numbers.set(thing, numbers.size);
    lowest.set(thing, numbers.get(thing)!);
    open.push(thing);
    isOpen.add(thing);
    path.push({ thing, needs: needs(thing), next: 0 });
  };
  const lower = (thing: string, to: number) => lowest.set(thing, Math.min(lowest.get(thing)!, to));

  enter(start);
  for (let here = path.at(-1); here; here = path.at(-1)) {
    const need = here.needs[here.next++];
    if (need !== undefined) {
      if (!numbers.has(need)) enter(need);
      else if (isOpen.has(need)) lower(here.thing, numbers.get(need)!);
      continue;
    }
    path.pop();
    const above = path.at(-1);
    if (above) lower(above.thing, lowest.get(here.thing)!);
    if (lowest.get(here.thing) === numbers.get(here.thing)) found.push(closed(here.thing, open, isOpen));
  }
  return found;
}

function closed(root: string, open: string[], isOpen: Set<string>): string[] {
  const component = open.splice(open.lastIndexOf(root));
  for (const thing of component) isOpen.delete(thing);
  return component;
}
