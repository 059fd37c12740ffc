/** The star of a model: kept in the window's preferences, and where the table begins. */
import ToggleButton from '@cloudscape-design/components/toggle-button';
import { memo } from 'react';
import type { Model } from '../../../shared/domain/model.js';
import { toggleFavourite, useModelsTable } from '../../stores/preferences-store.js';

export const FavouriteButton = memo(function FavouriteButton({ model: { id, name } }: { model: Model }) {
  const starred = useModelsTable(({ favourites }) => favourites.includes(id));
  return (
    <ToggleButton
      variant="icon"
      iconName="star"
      pressedIconName="star-filled"
      pressed={starred}
      ariaLabel={`Favourite: ${name} (${id})`}
      onChange={() => {
        toggleFavourite(id, window.localStorage);
      }}
    />
  );
});
