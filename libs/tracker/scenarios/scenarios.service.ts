import { Injectable } from '@nestjs/common';
import { allow } from '#domain/rules/allow.js';
import { aYearAfter, checkPeriod } from '#domain/scenarios/check-period.js';
import type { Act, Viewing, Written } from '#ledger/act.js';
import { NotThere } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import { insert, update } from '#ledger/writing/row-change.js';
import { audienceOf, newFact, ownedBy } from '../facts/new-fact.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import { checkMoves } from './check-moves.js';
import type { NewScenario } from './new-scenario.js';
import { readSuppositions } from './read-suppositions.js';
import { ScenarioEntity } from './scenario.entity.js';
import { SCENARIO, SCENARIOS } from './scenario.query.js';
import { scenarioRow } from './scenario.store.js';

/** What somebody supposes is for their own organisation unless they say otherwise. */
const DEFAULT_MARKING = 'TLP:AMBER+STRICT';

interface ScenarioRead {
  json: string;
  revision: number;
}

/** Keeping what is supposed. A scenario is recorded as a fact is, and is none: nothing in the book follows from it. */
@Injectable()
export class ScenariosService {
  constructor(private readonly ledger: Ledger) {}

  /** @throws RuleBroken when something cannot be supposed of the book as it is now */
  save(act: Act, given: NewScenario): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      tx.lockBook();
      const { name, asOf = null, through = null, suppose } = given;
      const first = asOf ?? act.today;
      allow(checkPeriod(first, through ?? aYearAfter(first)));
      await checkMoves(tx, await readSuppositions(tx, suppose, first));

      const seenBy = ownedBy(act.viewer, given, DEFAULT_MARKING);
      const fact = newFact(seenBy, act.viewer, await tx.now());
      const scenario = { ...fact, name, as_of: asOf, through, suppose, deleted_at: null };
      await tx.record({
        subject: { type: 'scenario', id: fact.id },
        action: 'scenario.saved',
        happenedOn: null,
        sourceId: null,
        seenBy,
        changes: [insert(ScenarioEntity, scenario)],
      });
      const read = (await tx.row<ScenarioRead>(SCENARIO, [fact.id]))!;
      const location = `/api/v1/scenarios/${fact.id}`;
      return { status: 201, body: read.json, location, revision: read.revision };
    });
  }

  /** From now on nobody finds it; what was known of it stays in the ledger. @throws NotThere */
  delete(act: Act, id: string): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      tx.lockBook();
      const scenario = await scenarioRow(tx, id);
      await tx.record({
        subject: { type: 'scenario', id },
        action: 'scenario.deleted',
        happenedOn: null,
        sourceId: null,
        seenBy: audienceOf(scenario),
        changes: [update(ScenarioEntity, scenario, { deleted_at: await tx.now() })],
      });
      return { status: 204, body: '' };
    });
  }

  /** @throws NotThere */
  async read(viewing: Viewing, id: string): Promise<{ body: string; revision: number }> {
    const found = await this.ledger.reader(viewing).row<ScenarioRead>(SCENARIO, [id]);
    if (!found) throw new NotThere('scenario');
    return { body: found.json, revision: found.revision };
  }

  /** Those that were saved and not deleted. */
  list(viewing: Viewing, request: PageRequest): Promise<Page> {
    return readPage(this.ledger.reader(viewing), SCENARIOS, request);
  }
}
