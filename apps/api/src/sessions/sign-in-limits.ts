import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RateCounter } from '#ledger/rates/rate-counter.js';
import { Rates } from '#ledger/rates/rates.js';
import { networkOf } from '../access/network-of.js';
import { rateLimitHeaders, tooMany } from '../http/rate-limit-headers.js';

/** Tries for one address from one network in a quarter of an hour. */
const FROM_ONE = { what: 'sign-in', limit: 10, seconds: 900 };
/** Tries for one address from everywhere in an hour: too few to guess, too many for a neighbour to use up by himself. */
const FROM_ALL = { what: 'sign-in-anywhere', limit: 100, seconds: 3_600 };

/** How often somebody may try to sign in, in all processes together. Addresses are counted by digest. */
@Injectable()
export class SignInLimits {
  private readonly fromOne: RateCounter;
  private readonly fromAll: RateCounter;

  constructor(rates: Rates) {
    this.fromOne = rates.counter(FROM_ONE);
    this.fromAll = rates.counter(FROM_ALL);
  }

  /** Counts a try. @throws Problem 429, DatabaseAway */
  async count(email: string, ip: string): Promise<void> {
    const whom = hash('sha256', email.toLowerCase(), 'hex');
    await this.within(this.fromOne, FROM_ONE, `${whom} ${networkOf(ip)}`);
    await this.within(this.fromAll, FROM_ALL, whom);
  }

  private async within(
    counter: RateCounter,
    { what, limit, seconds }: typeof FROM_ONE,
    key: string,
  ): Promise<void> {
    const counted = await counter.count(key);
    if (counted.within) return;
    const headers = rateLimitHeaders(what, limit, seconds)(counted);
    throw tooMany('Too many have tried to sign in with this address.', counted, headers);
  }
}
