/** Hands the one connection to the application down to the screens. Nothing else in the window touches the host. */
import { createContext, useContext } from 'react';
import type { Bridge } from '../../shared/contract/contract.js';

const BridgeContext = createContext<Bridge | null>(null);

export const BridgeProvider = BridgeContext.Provider;

/** @throws Error outside of a BridgeProvider */
export function useBridge(): Bridge {
  const bridge = useContext(BridgeContext);
  if (bridge === null) throw new Error('useBridge needs a BridgeProvider above it');
  return bridge;
}
