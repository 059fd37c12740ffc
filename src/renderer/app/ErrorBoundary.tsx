/** Catches a fault while drawing one screen, so that the rest of the window stays usable. */
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { Component, type ReactNode } from 'react';

interface Props {
  /** A new value (another screen) tries again. */
  resetKey: string;
  /** Called once for a fault, before anything is tried again. */
  onCaught: () => void;
  children: ReactNode;
}

interface State {
  failure: Error | null;
  resetKey: string;
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(failure: unknown): Partial<State> {
    return { failure: failure instanceof Error ? failure : new Error(String(failure)) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { failure: null, resetKey: props.resetKey };
  }

  override componentDidCatch(): void {
    this.props.onCaught();
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return (
      <Alert
        type="error"
        header="This screen could not be drawn"
        action={
          <Button
            onClick={() => {
              this.setState({ failure: null });
            }}
          >
            Try again
          </Button>
        }
      >
        {failure.message} Nothing measured is lost: it is stored as it is measured. Try again, or go to another screen.
      </Alert>
    );
  }
}
