import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import styles from './frame.module.css';

interface AreaBoundaryProps {
  message: string;
  again: string;
  children: ReactNode;
}

/** Keeps the frame, and with it undo and the other areas, when one area stops working. */
export class AreaBoundary extends Component<AreaBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div role="alert" className={styles.crash}>
        <p>{this.props.message}</p>
        <Button onClick={() => this.setState({ hasFailed: false })}>{this.props.again}</Button>
      </div>
    );
  }
}
