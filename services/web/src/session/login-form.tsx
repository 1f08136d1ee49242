import { useState, type ReactElement } from 'react';
import type { Session } from './session.ts';

export function LoginForm({ session, reason }: { session: Session; reason: string | undefined }): ReactElement {
  const [problem, setProblem] = useState(reason);
  const [busy, setBusy] = useState(false);
  const submit = async (form: FormData): Promise<void> => {
    setBusy(true);
    const failure = await session.logIn(textOf(form, 'email'), textOf(form, 'password'));
    // After a log-in this form is gone.
    if (failure === undefined) return;
    setBusy(false);
    setProblem(failure);
  };
  return (
    <main className="login">
      <h1>Maternity Hospital</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit(new FormData(event.currentTarget));
        }}
      >
        <label>
          E-mail
          <input name="email" type="email" autoComplete="username" required autoFocus />
        </label>
        <label>
          Password
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        {problem === undefined ? null : <p role="alert">{problem}</p>}
        <button type="submit" disabled={busy}>
          Log in
        </button>
      </form>
      <p className="quiet">
        Programs use the <a href="/docs">API</a>.
      </p>
    </main>
  );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
