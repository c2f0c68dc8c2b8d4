/** Stops the server that the setup started; one that TEST_DATABASE_URL named is left running. */
export default async function teardown() {
  await globalThis.testPostgres?.stop();
}
