/** What a deadlock is known by: 16 hexadecimal digits. */
export const deadlockKey = {
  max: 16,
  pattern: /^[0-9a-f]{16}$/,
  form: '16 hexadecimal digits in lower case',
};
