/** A word of the field with its definition on hover, on focus, and for screen readers. */
import Box from '@cloudscape-design/components/box';
import { figureDictionary } from '../../shared/domain/figures/dictionary.js';
import type { FigureId } from '../../shared/domain/figures/figure-definition.js';
import { figureMeaning } from './figure-meaning.js';
import { Hint } from './Hint.js';

type TermProps = { children: string } & ({ figure: FigureId } | { means: string });

/** @example <Term figure="ttftMs">TTFT</Term> */
export function Term(props: TermProps) {
  const { children } = props;
  if ('means' in props) {
    return (
      <Hint label={`${children}: ${props.means}`} content={props.means}>
        {children}
      </Hint>
    );
  }
  const definition = figureDictionary[props.figure];
  const { formula, remarks } = figureMeaning(definition);
  return (
    <Hint
      label={`${children}: ${formula} ${remarks}`}
      content={
        <>
          <Box fontWeight="bold">{definition.name}</Box>
          <div>{formula}</div>
          <Box color="text-body-secondary" fontSize="body-s" padding={{ top: 'xxs' }}>
            {remarks}
          </Box>
        </>
      }
    >
      {children}
    </Hint>
  );
}
