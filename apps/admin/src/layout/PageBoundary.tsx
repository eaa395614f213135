import Button from '@mui/material/Button';
import { Component, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../display/EmptyState.js';

interface State {
  readonly error: Error | null;
}

/** A page that fails leaves the frame standing and says what to do. */
export class PageBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error ? <Crashed message={this.state.error.message} /> : this.props.children;
  }
}

function Crashed({ message }: { message: string }) {
  const translate = useTranslate();
  return (
    <EmptyState
      title={translate('problem.crashed')}
      action={
        <Button variant="contained" onClick={() => location.reload()}>
          {translate('problem.reload')}
        </Button>
      }
    >
      {translate('problem.crashedHint')}
      <br />
      <code>{message}</code>
    </EmptyState>
  );
}
