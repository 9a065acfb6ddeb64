interface Message {
  message: string;
}
export function besideEnglish(
  messages: Record<string, Message>,
  english: Record<string, Message>,
): Record<string, Message>;
