/**
 * The body of a function that looks with the steward's eyes, whoever calls it, and with theirs again afterwards. It lends
 * nobody the rights of its maker, who on a server of somebody else's may be held to row-level security too. A failure
 * undoes the change with all else.
 *
 * @param statement what it looks up or does: `RETURN QUERY SELECT …`, `INSERT …`
 */
export const withStewardsEyes = (statement: string): string => `
  LANGUAGE plpgsql SET search_path = pledgebook, pg_temp AS $$
  DECLARE
    viewer text := coalesce(current_setting('pledgebook.viewer', true), '');
  BEGIN
    PERFORM set_config('pledgebook.viewer', 'steward', true);
    ${statement};
    PERFORM set_config('pledgebook.viewer', viewer, true);
  END $$`;
