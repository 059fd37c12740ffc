/** The dialogs of signing in, over whatever screen is open: one at a time, questions first, since a request waits for them. */
import './sign-in.css';
import { useSignIns } from '../stores/sign-in-store.js';
import { DeviceDialog } from './DeviceDialog.js';
import { MfaDialog } from './MfaDialog.js';

export function SignInDialogs() {
  const question = useSignIns(({ questions }) => questions[0]);
  const signIn = useSignIns(({ signIns }) => signIns[0]);
  if (question !== undefined) return <MfaDialog key={question.id} question={question} />;
  if (signIn !== undefined) return <DeviceDialog key={signIn.id} signIn={signIn} />;
  return null;
}
