/** What `POST /enrolments` takes. It alone goes to standard output, where whoever pipes it finds it. */
export function showEnrolment({ enrolment, endsAt }: { enrolment: string; endsAt: string }): void {
  console.error(
    `With this a password can be set (POST /api/v1/enrolments) until ${endsAt}. It is shown this once:`,
  );
  console.log(enrolment);
}
