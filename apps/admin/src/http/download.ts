import { send } from './request.js';

/** Fetches a file with the bearer token and hands it to the browser to save. */
export async function download(path: string, fileName: string): Promise<void> {
  const response = await send(path, { accept: '*/*' });
  saveBlob(await response.blob(), fileName);
}

/** Lets the browser save what the page made. */
export function saveBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
