/**
 * A text that came from the server: in the reader's language where the plugin translates it, else in Chinese, which a
 * screen reader has to be told.
 */
export function Words({ children }: { children: string | null | undefined }) {
  if (!children) return <>—</>;
  return <span lang={/\p{Script=Han}/u.test(children) ? 'zh-CN' : undefined}>{children}</span>;
}
