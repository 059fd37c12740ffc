/** A part of a run's details, under its heading. */
import type { ReactNode } from 'react';
import Box from '@cloudscape-design/components/box';

export function RunSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Box variant="h3" padding={{ bottom: 'xs' }}>
        {title}
      </Box>
      {children}
    </section>
  );
}
