export { MessageList as Messages } from '../../../features/messages/message-list.tsx';
