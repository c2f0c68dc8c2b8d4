import fc from 'fast-check';
import type { Condition, Modifiers, Node } from '#domain/conditions/condition.js';
import { nodesIn } from '#domain/conditions/language/operands.js';
import { STAGES } from '#domain/stages/stage.js';
import { DOMAINS } from '#domain/vocabulary/domains.js';
import { KINDS_WITHOUT_DOMAIN, PLEDGE_KINDS } from '#domain/vocabulary/kinds.js';
import { STANCES } from '#domain/vocabulary/stances.js';
import { UNITS } from '#domain/vocabulary/units.js';
import type { ConditionPool } from './condition-pools.js';

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** The object without the fields that are undefined: a tree has none such. */
function said<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

/** One arbitrary for each sort of leaf, without modifiers. */
export function leavesBySort(pool: ConditionPool) {
  const matching = fc
    .record({ kind: fc.constantFrom(...PLEDGE_KINDS), domain: maybe(fc.constantFrom(...DOMAINS)) })
    .map(({ kind, domain }) =>
      said({ kind, domain: KINDS_WITHOUT_DOMAIN.includes(kind) ? undefined : domain }),
    );
  const status = fc.constantFrom('offered' as const, 'in_force' as const);
  const about = fc.oneof(
    maybe(pool.proposals).map((proposal) => ({ on: undefined, proposal })),
    fc.tuple(pool.clauses, maybe(pool.proposals)).map(([clause, proposal]) => ({ on: { clause }, proposal })),
    pool.pledges.map((pledge) => ({ on: { pledge }, proposal: undefined })),
  );
  return {
    event: fc.record({ event: pool.eventTypes, party: maybe(pool.parties) }).map(said),
    date: fc.oneof(
      pool.days.map((from) => ({ date: { from } })),
      pool.days.map((before) => ({ date: { before } })),
    ),
    reached: fc
      .record({ stage: fc.constantFrom(...STAGES), proposal: maybe(pool.proposals) })
      .map((reached) => ({ reached: said(reached) })),
    stance: fc
      .tuple(pool.parties, fc.constantFrom(...STANCES), about)
      .map(([party, atLeast, { on, proposal }]) => ({ stance: said({ party, atLeast, on, proposal }) })),
    inForce: pool.pledges.map((inForce) => ({ inForce })),
    count: fc
      .tuple(
        pool.groups,
        fc.oneof(
          matching,
          maybe(fc.constantFrom(...DOMAINS)).map((domain) => said({ domain })),
        ),
        status,
        pool.counts,
      )
      .map(([of, what, status, atLeast]) => ({ count: { of, ...what, status, atLeast } })),
    quantity: fc
      .tuple(matching, fc.constantFrom(...UNITS), status, pool.amounts)
      .map(([what, unit, status, atLeast]) => ({ quantity: { ...what, unit, status, atLeast } })),
  } satisfies Record<string, fc.Arbitrary<Node>>;
}

export interface ConditionShape {
  /** Levels from the root to the deepest leaf; 4 unless said. */
  readonly maxDepth?: number;
  /** 200 unless said, as the language allows. */
  readonly maxNodes?: number;
  /** The sorts of leaves; all unless said. */
  readonly sorts?: readonly (keyof ReturnType<typeof leavesBySort>)[];
}

/** Random conditions over a pool, every one of them allowed. */
export function conditionsOver(pool: ConditionPool, shape: ConditionShape = {}): fc.Arbitrary<Condition> {
  const { maxDepth = 4, maxNodes = 200, sorts } = shape;
  const bySort = leavesBySort(pool);
  const chosen: readonly fc.Arbitrary<Node>[] = sorts
    ? sorts.map((sort) => bySort[sort])
    : Object.values(bySort);
  const modifiers = fc.oneof(
    { weight: 3, arbitrary: fc.constant<Modifiers>({}) },
    { weight: 1, arbitrary: fc.record({ plus: maybe(pool.durations), by: maybe(pool.days) }).map(said) },
  );
  const modified = (node: fc.Arbitrary<Node>): fc.Arbitrary<Condition> =>
    fc.tuple(node, modifiers).map(([plain, more]) => ({ ...plain, ...more }));

  let conditions = modified(fc.oneof(...chosen));
  for (let depth = 2; depth <= maxDepth; depth++) {
    const leaf = modified(fc.oneof(...chosen));
    const some = fc.array(conditions, { minLength: 1, maxLength: 4 });
    const operator = fc.oneof<fc.Arbitrary<Node>[]>(
      some.map((all) => ({ all })),
      some.map((any) => ({ any })),
      conditions.map((not) => ({ not })),
      some.chain((of) => fc.integer({ min: 1, max: of.length }).map((atLeast) => ({ atLeast, of }))),
    );
    conditions = fc.oneof({ weight: 1, arbitrary: leaf }, { weight: 3, arbitrary: modified(operator) });
  }
  return conditions.filter((condition) => nodesIn(condition) <= maxNodes);
}
