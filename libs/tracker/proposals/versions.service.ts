import { Injectable } from '@nestjs/common';
import { diffVersions } from '#domain/versions/diff.js';
import type { PledgeSnapshot, VersionContent } from '#domain/versions/version-content.js';
import type { Marking } from '#domain/vocabulary/markings.js';
import type { Viewing } from '#ledger/act.js';
import { NotThere } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import { at } from '../facts/address.query.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import { proposalId } from './find-proposal.query.js';
import { VERSIONS, VERSIONS_OF, type VersionRead } from './versions.query.js';

/** A version as it is shown: its pledges say how they are marked. */
interface ShownVersion extends VersionContent {
  readonly proposal: string;
  readonly pledges: readonly (PledgeSnapshot & { readonly marking: Marking })[];
}

/** Reading the versions of a proposal, and what changed between two. */
@Injectable()
export class VersionsService {
  constructor(private readonly ledger: Ledger) {}

  /** @throws NotThere */
  async list(viewing: Viewing, ref: string, request: PageRequest): Promise<Page> {
    const reader = this.ledger.reader(viewing);
    return readPage(reader, VERSIONS_OF(await proposalId(reader, ref)), request);
  }

  /** @throws NotThere */
  async read(viewing: Viewing, ref: string, number: number): Promise<{ body: string; revision: number }> {
    const [version] = await this.versions(viewing, ref, [number]);
    return { body: version!.json, revision: version!.revision };
  }

  /** What became of each clause and pledge from one version to another, as finished JSON. @throws NotThere */
  async diff(viewing: Viewing, ref: string, from: number, to: number): Promise<string> {
    const [a, b] = (await this.versions(viewing, ref, [from, to])).map(
      ({ json }) => JSON.parse(json) as ShownVersion,
    );
    const markings = new Map([...a!.pledges, ...b!.pledges].map(({ id, marking }) => [id, marking]));
    const changes = diffVersions(a!, b!).map((change) =>
      change.what === 'pledge' ? { ...change, marking: markings.get(change.id)! } : change,
    );
    return JSON.stringify({ proposal: a!.proposal, from, to, changes });
  }

  /** The versions with these numbers, in this order. @throws NotThere */
  private async versions(viewing: Viewing, ref: string, numbers: readonly number[]): Promise<VersionRead[]> {
    const found = await this.rows(viewing, ref, numbers);
    return Promise.all(
      numbers.map(async (number) => {
        const version = found.find((one) => one.number === number);
        if (!version) throw new NotThere('version');
        return version.leftAt === null ? version : this.asLeft(viewing, ref, version);
      }),
    );
  }

  /** A version that nobody was presented with kept no pledges: it is read as the book knew it at its end. */
  private async asLeft(viewing: Viewing, ref: string, version: VersionRead): Promise<VersionRead> {
    const [left] = await this.rows({ ...viewing, knownAt: version.leftAt! }, ref, [version.number]);
    return left!;
  }

  private rows(viewing: Viewing, ref: string, numbers: readonly number[]): Promise<VersionRead[]> {
    return this.ledger.reader(viewing).rows<VersionRead>(at(VERSIONS, ref), [ref, numbers.map(String)]);
  }
}
