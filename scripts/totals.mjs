/** Nothing was run yet. */
export const none = { passed: 0, failed: 0, skipped: 0 };

/** What two parts of a run come to together. */
export const sum = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The line a run ends with, in the form that test reports are read by. */
export const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
