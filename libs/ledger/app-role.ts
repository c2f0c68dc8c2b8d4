import { createHmac } from 'node:crypto';

/** The role the application connects as. It owns nothing: it may read, insert and update, and delete what two people approved. */
export const APP_ROLE = 'pledgebook_app';

/**
 * The application's own password on the owner's server. It is derived, so every process that knows the
 * owner's URL finds the same one and nothing has to be handed round or stored.
 */
export function appPassword(ownerUrl: string): string {
  return createHmac('sha256', decodeURIComponent(new URL(ownerUrl).password))
    .update(APP_ROLE)
    .digest('hex');
}

/** The URL the application connects with, made from the owner's. */
export function appUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.username = APP_ROLE;
  url.password = appPassword(ownerUrl);
  return url.href;
}
