interface Message {
  message: string;
  description?: string;
}
export function besideEnglish(
  messages: Record<string, Message>,
  english: Record<string, Message>,
): Record<string, Message>;
export function withoutDescriptions(messages: Record<string, Message>): Record<string, Message>;
