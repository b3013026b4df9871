/** Whether a value says nothing: what is empty is often left out, and what is left out is often written as empty. */
export const isEmpty = (value: unknown): boolean => {
  if (value === undefined || value === null || value === '' || value === 0 || value === false) return true;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
};
