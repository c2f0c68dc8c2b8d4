import { v7 } from 'uuid';

/** A new identifier: UUID version 7 (RFC 9562), so ids rise with the time they were made. */
export const newId = (): string => v7();
