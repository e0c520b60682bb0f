import { Component, Suspense } from 'react';
import type { ReactNode } from 'react';
import { onAgain } from '../again.ts';

export interface LaterProps {
  /** What holds the place meanwhile. */
  readonly waiting?: ReactNode;
  /** What says in its place that it is missing, and how to try again; without, the page has to say it. */
  readonly missing?: ReactNode;
  readonly children: ReactNode;
}

/**
 * Around a part that comes after the first view and that the page can do without: where it cannot be fetched, offline
 * or after a redeploy, its place stays as it was, everything else goes on, and the reader can try again.
 */
export class Later extends Component<LaterProps, { readonly failed: boolean }> {
  override state = { failed: false };
  private leave = (): void => undefined;

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(): void {
    this.leave = onAgain(() => this.setState({ failed: false }), this.props.missing !== undefined);
  }

  override componentWillUnmount(): void {
    this.leave();
  }

  override render(): ReactNode {
    const { waiting = null, missing = waiting, children } = this.props;
    return this.state.failed ? missing : <Suspense fallback={waiting}>{children}</Suspense>;
  }
}
