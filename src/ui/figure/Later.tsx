import { Component, Suspense } from 'react';
import type { ReactNode } from 'react';

export interface LaterProps {
  /** What holds the place meanwhile. */
  readonly waiting?: ReactNode;
  readonly children: ReactNode;
}

/**
 * Around a part that comes after the first view and that the page can do without: where it cannot be fetched, offline
 * or after a redeploy, its place stays as it was and everything else goes on.
 */
export class Later extends Component<LaterProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { waiting = null, children } = this.props;
    return this.state.failed ? waiting : <Suspense fallback={waiting}>{children}</Suspense>;
  }
}
