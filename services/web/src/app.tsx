import { useEffect, useState, type ReactElement } from 'react';
import { Dashboard } from './dashboard/dashboard.tsx';
import { LoginForm } from './session/login-form.tsx';
import { createSession, type Session } from './session/session.ts';

const session = createSession();

/** Who is here decides what is shown. Each role has a screen of its own. */
export function App(): ReactElement {
  const [state, setState] = useState(session.state());
  useEffect(() => session.onChange(setState), []);
  useEffect(() => void session.restore(), []);
  if (state.phase === 'restoring') return <p className="quiet">One moment …</p>;
  if (state.phase === 'out') return <LoginForm session={session} reason={state.reason} />;
  return (
    <>
      <Header session={session} name={state.user.displayName} role={state.user.role} />
      {screenOf(state.user.role)}
    </>
  );
}

function screenOf(role: string): ReactElement {
  if (role === 'stakeholder' || role === 'admin') return <Dashboard session={session} />;
  return (
    <main className="quiet">
      <p>
        Appointments are made and answered over the API for now; it is described at <a href="/docs">/docs</a>.
      </p>
    </main>
  );
}

function Header({ session: { logOut }, name, role }: { session: Session; name: string; role: string }): ReactElement {
  return (
    <header className="bar">
      <strong>Maternity Hospital</strong>
      <nav>
        <a href="/docs">API</a>
      </nav>
      <span className="who">
        {name}, {role}
      </span>
      <button type="button" onClick={() => void logOut()}>
        Log out
      </button>
    </header>
  );
}
