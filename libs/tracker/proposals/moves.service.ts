import { Injectable } from '@nestjs/common';
import type { Act, Viewing, Written } from '#ledger/act.js';
import { Ledger } from '#ledger/ledger.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import { decideLocked } from './decide-locked.js';
import { proposalId } from './find-proposal.query.js';
import type { MakeMove } from './make-move.js';
import { MOVE, MOVES_OF } from './move.query.js';
import { recordMove } from './record-move.js';

/** Moves proposals from stage to stage. What stands against a move is set aside by two people (`ApprovalsService`). */
@Injectable()
export class MovesService {
  constructor(private readonly ledger: Ledger) {}

  /**
   * @throws NotThere; LostRace `moved_on` when another move came first; RuleBroken with every blocker
   */
  make(act: Act, ref: string, request: MakeMove): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      const decided = await decideLocked(tx, ref, request);
      const move = await recordMove(tx, decided);
      const read = await tx.row<{ json: string }>(MOVE, [move.id]);
      const location = `/api/v1/proposals/${decided.proposal.reference}/moves`;
      return { status: 201, body: read!.json, location };
    });
  }

  /** The stage history. @throws NotThere */
  async list(viewing: Viewing, ref: string, request: PageRequest): Promise<Page> {
    const reader = this.ledger.reader(viewing);
    return readPage(reader, MOVES_OF(await proposalId(reader, ref)), request);
  }
}
