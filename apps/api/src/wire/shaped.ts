/** A class whose decorated properties describe what comes over the wire. */
export type Shaped<T extends object = object> = new () => T;
