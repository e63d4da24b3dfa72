import { MessageList } from '../../../features/messages/message-list.tsx';

/** The messages of this account's user. */
export function Messages() {
  return <MessageList />;
}
