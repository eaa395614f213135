import Link, { type LinkProps } from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';

/** A link to another page of the back office. */
export function RouteLink({ to, children, ...rest }: { to: string; children: ReactNode } & Omit<LinkProps, 'href'>) {
  return (
    <Link component={RouterLink} to={to} {...rest}>
      {children}
    </Link>
  );
}

/** The address of a list that shows exactly these rows. */
export function rowsAt(resource: string, filter: object = {}): string {
  return `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
}

/** The address of one row's page. */
export function pageOf(resource: string, id: string): string {
  return `/${resource}/${encodeURIComponent(id)}/show`;
}
