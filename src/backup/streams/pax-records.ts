/**
 * Records in pax format: `LENGTH KEY=VALUE\n` each. The server's tar writer adds them where a value does not fit a
 * plain header: the large user ids that container platforms hand out, a user's name beyond ASCII, a file above 8 GiB.
 */
export type PaxValues = { readonly path?: string; readonly size?: number };

/** Describe the owner and the times; neither reaches a restored shard. */
const ignored = new Set(['uid', 'gid', 'uname', 'gname', 'mtime', 'atime', 'ctime', 'comment']);

export const readPaxRecords = (bytes: Uint8Array): PaxValues | { readonly problem: string } => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values: { path?: string; size?: number } = {};
  for (let at = 0; at < buffer.length;) {
    const digits = /^([1-9][0-9]{0,5}) /.exec(buffer.toString('latin1', at, at + 7))?.[1];
    const end = at + Number(digits);
    const equals = buffer.indexOf('=', at);
    if (digits === undefined || end > buffer.length || buffer[end - 1] !== 0x0a || equals < 0 || equals >= end)
      return { problem: 'a pax record is malformed' };
    const key = buffer.toString('utf8', at + digits.length + 1, equals);
    const value = buffer.toString('utf8', equals + 1, end - 1);
    if (key === 'path') values.path = value;
    else if (key === 'size' && /^[0-9]{1,15}$/.test(value)) values.size = Number(value);
    else if (!ignored.has(key)) return { problem: `a pax record ${JSON.stringify(key)} is no part of a shard` };
    at = end;
  }
  return values;
};
