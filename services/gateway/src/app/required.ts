import { unavailable } from '@maternity/errors';

/** A message that its peer promised; one without it is a peer that does not work. */
export function required<Message>(message: Message | null | undefined): Message {
  if (message === null || message === undefined) {
    throw unavailable('peer-unavailable', 'A part of the hospital is not available.');
  }
  return message;
}
