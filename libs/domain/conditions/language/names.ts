/** How sentences call things; what is unknown, or not asked, is called by its code, name or id. */
export interface Names {
  /** "Estonia", for `EE`. */
  readonly party?: (code: string) => string | undefined;
  /** The label of an event type, for those that have no phrase of their own. */
  readonly eventType?: (name: string) => string | undefined;
  /** "Estonia's company of infantry", for a pledge's id. */
  readonly pledge?: (id: string) => string | undefined;
}
