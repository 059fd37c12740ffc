/** The prompt of a new plan: a system prompt of about the article's length (672 tokens by the estimate) and a question. */
import systemText from '../../../resources/prompts/default-system.txt?raw';
import userText from '../../../resources/prompts/default-user.txt?raw';

export const defaultPrompt = { system: systemText.trim(), user: userText.trim() } as const;
