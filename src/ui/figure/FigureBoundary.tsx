import { Component } from 'react';
import type { ErrorInfo, ReactNode } from 'react';
import { onAgain, tryAgain } from '../again.ts';
import { Button } from '../controls/Button.tsx';
import styles from './Figure.module.css';

export interface BoundaryMessages {
  /** "This figure could not be drawn. The numbers are in the table." */
  readonly failed: string;
  readonly retry: string;
}

export interface FigureBoundaryProps {
  readonly messages: BoundaryMessages;
  /** A new revision is a new chance. */
  readonly revision: number;
  readonly onError?: ((error: unknown, info: ErrorInfo) => void) | undefined;
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
  readonly failedAt: number;
}

/** Holds a fault to the part it happened in: this part says so, the others live on. */
export class FigureBoundary extends Component<FigureBoundaryProps, State> {
  override state: State = { failed: false, failedAt: this.props.revision };
  private leave = (): void => undefined;

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps(props: FigureBoundaryProps, state: State): State | null {
    if (props.revision === state.failedAt) return null;
    return { failed: false, failedAt: props.revision };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    this.props.onError?.(error, info);
    this.leave = onAgain(() => this.setState({ failed: false }), true);
  }

  override componentWillUnmount(): void {
    this.leave();
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className={styles.failed} role="alert">
        <p>{this.props.messages.failed}</p>
        <Button onClick={tryAgain}>{this.props.messages.retry}</Button>
      </div>
    );
  }
}
