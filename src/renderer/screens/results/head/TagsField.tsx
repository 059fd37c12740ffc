/** The tags of a session as a field: typed one after the other, removed by their cross. */
import { useState } from 'react';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TokenGroup from '@cloudscape-design/components/token-group';
import { addTags } from './tag-list.js';

interface TagsFieldProps {
  tags: readonly string[];
  /** What is typed and not added yet. */
  text: string;
  onText: (text: string) => void;
  onTags: (tags: readonly string[]) => void;
}

export function TagsField({ tags, text, onText, onTags }: TagsFieldProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const add = (typed: string): void => {
    const added = addTags(tags, typed);
    setProblem(added.problem);
    if (added.problem !== null) {
      onText(typed);
      return;
    }
    onTags(added.tags);
    onText('');
  };
  return (
    <FormField label="Tags" description="Enter or a comma adds one." errorText={problem ?? addTags(tags, text).problem}>
      <SpaceBetween size="xs">
        <Input
          value={text}
          onChange={({ detail }) => {
            if (detail.value.includes(',')) add(detail.value);
            else onText(detail.value);
          }}
          onKeyDown={(event) => {
            if (event.detail.key !== 'Enter' || text.trim() === '') return;
            // The form is sent by an Enter in an empty field.
            event.preventDefault();
            add(text);
          }}
        />
        {tags.length > 0 && (
          <TokenGroup
            items={tags.map((label) => ({ label, dismissLabel: `Remove the tag ${label}` }))}
            onDismiss={({ detail }) => {
              onTags(tags.filter((_tag, index) => index !== detail.itemIndex));
            }}
          />
        )}
      </SpaceBetween>
    </FormField>
  );
}
