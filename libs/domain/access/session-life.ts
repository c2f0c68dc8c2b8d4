/** How many hours a session lasts, however much is done in it (NIST SP 800-63B-4, AAL2: no more than 24). */
export const SESSION_HOURS = 12;
/** How many minutes it lasts while nothing is done in it (the same: no more than 60). */
export const IDLE_MINUTES = 60;
/** How many hours somebody has to redeem an enrolment. */
export const ENROLMENT_HOURS = 24;

/** Ways in which a session is begun. */
export const SIGN_INS = ['password', 'oidc'] as const;
export type SignIn = (typeof SIGN_INS)[number];
