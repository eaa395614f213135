import { usePermissions } from 'react-admin';
import { mayDo } from '../providers/access.js';

/** Whether the person signed in may take an action; what may not be done is not shown. */
export function useMay(resource: string, action: string): boolean {
  const { permissions } = usePermissions<readonly string[]>();
  return mayDo(permissions ?? [], resource, action);
}
