/** The error that a person can mend by signing in; what a profile's state is told by. */
import { ApplicationError } from '../../shared/contract/result.js';

export class SignInNeeded extends ApplicationError {
  constructor(message: string, hint: string) {
    super('credentials', message, hint, { field: 'profile' });
    this.name = 'SignInNeeded';
  }
}
