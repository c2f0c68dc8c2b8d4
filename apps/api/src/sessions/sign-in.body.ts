import { MOST_PASSWORD } from '#domain/access/check-password.js';
import { Text } from '../wire/text.js';

/** `POST /sessions` */
export class SignIn {
  @Text({ max: 254, says: 'Your address, as an administrator knows it.' })
  email: string;

  @Text({ max: MOST_PASSWORD })
  password: string;
}

/** `POST /enrolments` */
export class SetPassword {
  @Text({ max: 100, says: 'What an administrator told you.' })
  enrolment: string;

  @Text({ max: MOST_PASSWORD, says: 'The password that you want: 12 characters or more, of any kind.' })
  password: string;
}

/** `POST /me/password` */
export class ChangePassword {
  @Text({ max: MOST_PASSWORD, says: 'The password you have.' })
  current: string;

  @Text({ max: MOST_PASSWORD, says: 'The one that you want: 12 characters or more, of any kind.' })
  password: string;
}
