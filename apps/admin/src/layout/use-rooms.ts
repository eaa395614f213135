import { usePermissions } from 'react-admin';
import { mayDo } from '../providers/access.js';
import { ROOMS, type Room } from './rooms.js';

/** The rooms and pages this person may see. */
export function useRooms(): readonly Room[] {
  const { permissions } = usePermissions<readonly string[]>();
  const roles = permissions ?? [];
  return ROOMS.map((room) => ({
    ...room,
    pages: room.pages.filter((page) => mayDo(roles, page.resource, 'list')),
  })).filter((room) => room.pages.length > 0);
}
