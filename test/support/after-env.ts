import 'reflect-metadata';
import { jest } from '@jest/globals';

/** What needs PostgreSQL may be slow where other work uses the same processors; what takes longer says so itself. */
jest.setTimeout(30_000);
